import { and, eq, inArray, sql } from "drizzle-orm";
import { captures } from "@/db/schema";
import type { Context } from "../context";

export type KnownCapture = { captureId: string; state: (typeof captures.$inferSelect)["state"] };

/** The capture a source has, or is getting, of these bytes; null when there is none. Call under lockBytesOf. */
export async function sameBytes(
  ctx: Context,
  sourceId: string,
  { sha256 }: { sha256: string },
): Promise<KnownCapture | null> {
  const [found] = await ctx.db
    .select({ captureId: captures.id, state: captures.state })
    .from(captures)
    .where(
      and(
        eq(captures.sourceId, sourceId),
        eq(captures.sha256, sha256),
        inArray(captures.state, ["pending", "ready"]),
      ),
    )
    // What is ready first.
    .orderBy(sql`${captures.state} desc`);
  return found ?? null;
}

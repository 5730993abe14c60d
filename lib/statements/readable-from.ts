import { and, eq, inArray, max } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { ActorContext } from "../context";
import { can } from "../permissions/can";

/**
 * The first revision of an entry that somebody may read: the first of all for its author and the editors, for others
 * the last one that was handed in or came before readers. What stood in a draft stays with them.
 */
export async function readableFrom(
  ctx: ActorContext,
  entry: { id: string; createdById: string },
): Promise<number> {
  if (can(ctx.actor, "statement.read", { createdById: entry.createdById, status: "draft" })) return 1;
  const [row] = await ctx.db
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(
      and(
        eq(revisions.subjectId, entry.id),
        inArray(revisions.act, ["submitted", "published", "corrected", "retracted"]),
      ),
    );
  return row?.number ?? Number.MAX_SAFE_INTEGER;
}

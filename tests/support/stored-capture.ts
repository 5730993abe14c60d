// Captures as the desk and the worker leave them, with real bytes in the store.
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { captures } from "@/db/schema";
import { hashBytes } from "@/lib/captures/hash-bytes";
import { storeBytes } from "@/lib/captures/store-capture";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";

/** A capture nothing is stored of yet, in a source of its own. */
export async function aPendingCapture(
  ctx: ActorContext,
  over: Partial<typeof captures.$inferInsert> = {},
): Promise<{ id: string; sourceId: string }> {
  const sourceId = over.sourceId ?? (await logSource(ctx, sourceInput.parse({ title: "A document" }))).id;
  return one(
    await ctx.db
      .insert(captures)
      .values({ method: "fetched", obtainedById: ctx.actor.id, ...over, sourceId })
      .returning({ id: captures.id, sourceId: captures.sourceId }),
  );
}

/** A ready capture of these bytes. */
export async function aStoredCapture(
  ctx: ActorContext,
  content: string | Buffer,
  mediaType: string,
  over: Partial<typeof captures.$inferInsert> = {},
): Promise<string> {
  const bytes = Buffer.from(content);
  const hashed = await hashBytes(Readable.from([bytes]));
  await storeBytes({ ...hashed, open: () => Readable.from([bytes]) });
  const { id } = await aPendingCapture(ctx, { method: "uploaded", mediaType, ...hashed, ...over });
  await ctx.db.update(captures).set({ state: "ready" }).where(eq(captures.id, id));
  return id;
}

import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { captures, uploads } from "@/db/schema";
import type { Context } from "../context";
import type { Storage } from "../storage/storage";
import { verifyObject } from "../storage/verify-object";
import { makeReady } from "./store-capture";

/**
 * Captures of which the hash is known, that were left pending by a crash and that no upload brings to an end: ready where
 * their bytes are stored and sound, refused where they are not.
 * @returns how many
 */
export async function finishPending(ctx: Context, store: Storage, old: Date): Promise<number> {
  const left = await ctx.db
    .select({
      captureId: captures.id,
      sha256: captures.sha256,
      size: captures.size,
      mediaType: captures.mediaType,
    })
    .from(captures)
    .leftJoin(uploads, eq(uploads.captureId, captures.id))
    .where(
      and(
        eq(captures.state, "pending"),
        isNotNull(captures.sha256),
        isNull(uploads.id),
        lt(captures.createdAt, old),
      ),
    );
  for (const { captureId, sha256, size, mediaType } of left) {
    if (sha256 === null || size === null) continue;
    const isStored = mediaType !== "" && (await verifyObject(store, { sha256, size })) === "sound";
    if (isStored) await makeReady(ctx, { captureId, sha256, size, mediaType });
    else await refuse(ctx, captureId);
  }
  return left.length;
}

const refuse = (ctx: Context, captureId: string) =>
  ctx.db
    .update(captures)
    .set({
      state: "refused",
      refusal: "Its bytes were never stored: storing was interrupted. Add the file again.",
    })
    .where(and(eq(captures.id, captureId), eq(captures.state, "pending")));

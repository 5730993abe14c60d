// The body of the job store_upload: all bytes of an upload have come and stand in staging.
import { createReadStream } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { captures, uploads } from "@/db/schema";
import type { Context } from "../context";
import { one } from "../rows";
import { storage } from "../storage/open-storage";
import type { Storage } from "../storage/storage";
import { transaction } from "../transaction";
import { type HashedBytes, hashBytes } from "./hash-bytes";
import { lockBytesOf } from "./lock-bytes";
import { refusalOfKind } from "./refused-kinds";
import { type KnownCapture, sameBytes } from "./same-bytes";
import { sniffType } from "./sniff-type";
import { removeStaged, stagedBytes, stagingPath } from "./staging";
import { storeCapture } from "./store-capture";

type Upload = typeof uploads.$inferSelect;

/**
 * Hashes the bytes of a received upload, finds out what they are, stores them and makes them a capture of the source:
 * one, whatever is retried, and none where the source already holds these bytes. What is not kept leaves a refused
 * capture that says why.
 * @returns the capture, or null when there is nothing to be done
 * @throws StorageAway, StoredBytesDiffer: to be tried again
 */
export async function finishUpload(
  ctx: Context,
  { uploadId }: { uploadId: string },
  store: Storage = storage(),
): Promise<{ captureId: string; sourceId: string } | null> {
  const [upload] = await ctx.db.select().from(uploads).where(eq(uploads.id, uploadId));
  if (!upload?.finishedAt || upload.abandonedAt) return null;
  const { sourceId } = upload;
  const before = await stateOf(ctx, upload.captureId);
  if (before && before.state !== "pending") {
    await removeStaged(uploadId);
    return { captureId: before.captureId, sourceId };
  }
  const present = await stagedBytes(uploadId);
  if (present !== upload.size) {
    const { captureId } = await claimCapture(
      ctx,
      upload,
      null,
      "",
      "Not all bytes of the file are there. Upload it again.",
    );
    await removeStaged(uploadId);
    return { captureId, sourceId };
  }
  const path = stagingPath(uploadId);
  const hashed = await hashBytes(createReadStream(path));
  const mediaType = await sniffType(path);
  const refusal = refusalOfKind(mediaType, hashed.size);
  const { captureId, state } = await claimCapture(ctx, upload, hashed, mediaType, refusal);
  if (state === "pending") {
    const bytes = { ...hashed, open: () => createReadStream(path) };
    await storeCapture(ctx, { captureId, mediaType, bytes }, store);
  }
  await removeStaged(uploadId);
  return { captureId, sourceId };
}

/** The one capture of the upload: made now, made by an earlier attempt, or what the source already holds. */
async function claimCapture(
  ctx: Context,
  { id, sourceId, ownerId, originalName, derivation, parentId, finishedAt }: Upload,
  hashed: HashedBytes | null,
  mediaType: string,
  refusal: string | null,
): Promise<KnownCapture> {
  return transaction(ctx, async (ctx) => {
    if (hashed) await lockBytesOf(ctx, sourceId, hashed.sha256);
    const { captureId } = one(
      await ctx.db
        .select({ captureId: uploads.captureId })
        .from(uploads)
        .where(eq(uploads.id, id))
        .for("update"),
    );
    const known =
      (await stateOf(ctx, captureId)) ?? (refusal || !hashed ? null : await sameBytes(ctx, sourceId, hashed));
    if (known && refusal && known.state === "pending") {
      await ctx.db
        .update(captures)
        .set({ state: "refused", refusal })
        .where(eq(captures.id, known.captureId));
      return { ...known, state: "refused" };
    }
    const claimed =
      known ??
      one(
        await ctx.db
          .insert(captures)
          .values({
            sourceId,
            ...hashed,
            mediaType,
            originalName,
            method: "uploaded",
            obtainedAt: finishedAt ?? sql`now()`,
            obtainedById: ownerId,
            derivation,
            parentId,
            ...(refusal ? { state: "refused" as const, refusal } : {}),
          })
          .returning({ captureId: captures.id, state: captures.state }),
      );
    if (captureId === null) {
      await ctx.db.update(uploads).set({ captureId: claimed.captureId }).where(eq(uploads.id, id));
    }
    return claimed;
  });
}

async function stateOf(ctx: Context, captureId: string | null): Promise<KnownCapture | null> {
  if (captureId === null) return null;
  const [found] = await ctx.db
    .select({ captureId: captures.id, state: captures.state })
    .from(captures)
    .where(eq(captures.id, captureId));
  return found ?? null;
}

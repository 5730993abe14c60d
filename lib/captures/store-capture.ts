import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { captures } from "@/db/schema";
import type { Context } from "../context";
import { refreshEvidence } from "../evidence/refresh-evidence";
import { askWorker } from "../jobs";
import { storage } from "../storage/open-storage";
import { objectKey, type Storage } from "../storage/storage";
import { transaction } from "../transaction";
import { type HashedBytes, hashBytes } from "./hash-bytes";
import { isRecording } from "./media-types";

/** Bytes whose hash is known, and which can be read again from the beginning. */
export type HeldBytes = HashedBytes & { open: () => Readable };

/** What the store gives back is not what was put into it. Nothing rests on such bytes. */
export class StoredBytesDiffer extends Error {
  override readonly name = "StoredBytesDiffer";

  constructor(readonly sha256: string) {
    super(`The stored bytes of ${sha256} are not the bytes that were stored`);
  }
}

/**
 * Puts bytes into the store and reads all of them back. Doing it again changes nothing.
 * @throws StorageAway, StoredBytesDiffer
 */
export async function storeBytes(bytes: HeldBytes, store: Storage = storage()): Promise<void> {
  const key = objectKey(bytes.sha256);
  await store.put(key, bytes.open(), bytes.size);
  const back = await store.get(key);
  const found = back && (await hashBytes(back));
  if (found?.sha256 !== bytes.sha256 || found.size !== bytes.size) throw new StoredBytesDiffer(bytes.sha256);
}

export type ReadyCapture = HashedBytes & {
  captureId: string;
  /** By content. */
  mediaType: string;
};

/** A pending capture whose bytes are stored and read back becomes ready. @returns false when it was no longer pending */
export async function markReady(
  ctx: Context,
  { captureId, sha256, size, mediaType }: ReadyCapture,
): Promise<boolean> {
  const made = await ctx.db
    .update(captures)
    .set({ state: "ready", sha256, size, mediaType })
    .where(and(eq(captures.id, captureId), eq(captures.state, "pending")))
    .returning({ id: captures.id });
  return made.length > 0;
}

/**
 * Stores the bytes of a pending capture, makes it ready and asks the worker to look into it. May be done again after
 * any interruption; the capture is made ready once.
 * @throws StorageAway, StoredBytesDiffer, DomainError conflict when the source already holds exactly this file
 */
export async function storeCapture(
  ctx: Context,
  { captureId, mediaType, bytes }: { captureId: string; mediaType: string; bytes: HeldBytes },
  store: Storage = storage(),
): Promise<void> {
  await storeBytes(bytes, store);
  await makeReady(ctx, { captureId, sha256: bytes.sha256, size: bytes.size, mediaType });
}

/** A pending capture whose bytes are stored and read back becomes ready, and the worker is asked to look into it. */
export async function makeReady(ctx: Context, ready: ReadyCapture): Promise<void> {
  await transaction(ctx, async (ctx) => {
    if (!(await markReady(ctx, ready))) return;
    const task = isRecording(ready.mediaType) ? "inspect_media" : "extract_text";
    await askWorker(ctx, { task, payload: { captureId: ready.captureId } });
    await refreshEvidence(ctx, { captureId: ready.captureId });
  });
}

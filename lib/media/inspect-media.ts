import { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { captures, media } from "@/db/schema";
import { hashBytes } from "../captures/hash-bytes";
import { isRecording } from "../captures/media-types";
import { markReady, storeBytes } from "../captures/store-capture";
import type { Context } from "../context";
import { programPath } from "../env";
import { refreshEvidence } from "../evidence/refresh-evidence";
import { one } from "../rows";
import { storage } from "../storage/open-storage";
import { objectKey, type Storage } from "../storage/storage";
import { transaction } from "../transaction";
import { kindOfRecording } from "./kind";
import { drawPoster, findProgram, type Probed, probe, probeLimits, withLocalCopy } from "./probe";
import { tieCaptions } from "./tie-captions";

/**
 * Finds out what a recording is. Without ffprobe its kind is what its type says and the rest stays unknown, for a
 * person to say; what a person has said is never overwritten. With ffmpeg a video gets a poster, as a file made out of
 * it. May be done again after any interruption.
 * @throws StorageAway
 */
export async function inspectMedia(
  ctx: Context,
  { captureId }: { captureId: string },
  { store = storage(), searchPath = programPath() }: { store?: Storage; searchPath?: string } = {},
): Promise<void> {
  const [capture] = await ctx.db
    .select()
    .from(captures)
    .where(and(eq(captures.id, captureId), eq(captures.state, "ready")));
  if (!capture?.sha256 || !isRecording(capture.mediaType)) return;

  const { found, poster } = await lookInto(capture.sha256, capture.size ?? 0, store, searchPath);
  const row = found ?? { kind: kindOfRecording(capture.mediaType) };
  await transaction(ctx, async (ctx) => {
    const written = await ctx.db
      .insert(media)
      .values({ captureId, ...row })
      .onConflictDoNothing()
      .returning({ captureId: media.captureId });
    if (written.length > 0) await tieCaptions(ctx, captureId);
  });
  if (poster) await keepPoster(ctx, capture, poster, store);
  await refreshEvidence(ctx, { captureId });
}

async function lookInto(
  sha256: string,
  size: number,
  store: Storage,
  searchPath: string,
): Promise<{ found: Probed | null; poster: Buffer | null }> {
  const nothing = { found: null, poster: null };
  const ffprobe = await findProgram("ffprobe", searchPath);
  if (!ffprobe || size > probeLimits.bytes) return nothing;
  const bytes = await store.get(objectKey(sha256));
  if (!bytes) return nothing;
  const ffmpeg = await findProgram("ffmpeg", searchPath);
  return withLocalCopy(bytes, async (path) => {
    const found = await probe(ffprobe, path);
    const at = Math.min(1000, (found?.durationMs ?? 0) / 2);
    const poster = ffmpeg && found?.kind === "video" ? await drawPoster(ffmpeg, path, at) : null;
    return { found, poster };
  });
}

async function keepPoster(
  ctx: Context,
  recording: typeof captures.$inferSelect,
  picture: Buffer,
  store: Storage,
): Promise<void> {
  const held = { ...(await hashBytes(Readable.from([picture]))), open: () => Readable.from([picture]) };
  await storeBytes(held, store);
  await transaction(ctx, async (ctx) => {
    const before = await ctx.db
      .select({ id: captures.id })
      .from(captures)
      .where(and(eq(captures.parentId, recording.id), eq(captures.derivation, "poster")));
    if (before.length > 0) return;
    const { id } = one(
      await ctx.db
        .insert(captures)
        .values({
          sourceId: recording.sourceId,
          method: "derived",
          derivation: "poster",
          parentId: recording.id,
          obtainedById: recording.obtainedById,
          originalName: `${recording.originalName.replace(/\.\w+$/, "") || "recording"}-poster.jpg`,
          note: "Drawn from the recording by ffmpeg.",
        })
        .returning({ id: captures.id }),
    );
    await markReady(ctx, { captureId: id, sha256: held.sha256, size: held.size, mediaType: "image/jpeg" });
  });
}

// The job extract_text: reads the bytes of a ready capture, draws their text in a child and writes it down.
import { createHash } from "node:crypto";
import { type Readable, Transform } from "node:stream";
import { eq } from "drizzle-orm";
import { captures } from "@/db/schema";
import { type Extraction, type ExtractorName, nothingDrawn } from "@/lib/captures/extraction";
import { recordText, textBy } from "@/lib/captures/record-text";
import { StoredBytesDiffer } from "@/lib/captures/store-capture";
import type { Context } from "@/lib/context";
import { recordCues } from "@/lib/media/record-cues";
import { storage } from "@/lib/storage/open-storage";
import { objectKey, type Storage } from "@/lib/storage/storage";
import { transaction } from "@/lib/transaction";
import { drawText, largestDocument } from "./draw-text";
import { extractorOf, kindOf } from "./extractors";
import { withPictures } from "./page-pictures";
import type { Drawn, ExtractorKind } from "./request";

/** What writes down that no extractor was asked, or that none could be. */
const nobody: ExtractorName = { extractor: "none", extractorVersion: "1" };
const gaveUp: ExtractorName = { extractor: "none", extractorVersion: "1 (given up)" };

export type ExtractWith = {
  store?: Storage;
  signal?: AbortSignal;
  onBreakdown?: (said: string) => void;
};

type Capture = { id: string; sha256: string; size: number; mediaType: string; originalName: string };

/** @throws what reading the store throws: the job is then done again */
export async function extractCapture(
  ctx: Context,
  captureId: string,
  { store = storage(), ...options }: ExtractWith = {},
): Promise<void> {
  const capture = await readyCapture(ctx, captureId);
  if (!capture) return;
  const kind = kindOf(capture.mediaType, capture.originalName);
  const name = kind && capture.size > 0 ? extractorOf(kind) : nobody;
  if (await textBy(ctx, captureId, name)) return;
  const drawn = withoutReading(capture, kind) ?? (await draw(capture, kind as ExtractorKind, store, options));
  await transaction(ctx, async (ctx) => {
    const { recorded } = await recordText(ctx, captureId, name, drawn);
    if (recorded && "captions" in drawn && drawn.captions) {
      await recordCues(ctx, { captureId, captions: drawn.captions });
    }
  });
}

/** After the last attempt: the capture says why it has no text. */
export async function giveUpExtraction(ctx: Context, captureId: string, attempts: number): Promise<void> {
  if (!(await readyCapture(ctx, captureId))) return;
  const notice = `The file could not be read from the store: it was tried ${attempts} times. Ask whoever runs this installation to look at the store.`;
  await recordText(ctx, captureId, gaveUp, nothingDrawn("timed_out", notice));
}

async function readyCapture(ctx: Context, captureId: string): Promise<Capture | null> {
  const [found] = await ctx.db
    .select({
      state: captures.state,
      sha256: captures.sha256,
      size: captures.size,
      mediaType: captures.mediaType,
      originalName: captures.originalName,
    })
    .from(captures)
    .where(eq(captures.id, captureId));
  if (found?.state !== "ready" || found.sha256 === null || found.size === null) return null;
  return { ...found, id: captureId, sha256: found.sha256, size: found.size };
}

function withoutReading({ size, mediaType }: Capture, kind: ExtractorKind | null): Extraction | null {
  if (size === 0) return nothingDrawn("empty", "The file is empty: it has no bytes.");
  if (!kind) return nothingDrawn("unsupported", `No text is drawn from files of this kind (${mediaType}).`);
  if (size > largestDocument) return nothingDrawn("too_large", "Text is drawn from files of up to 200 MB.");
  return null;
}

async function draw(
  { sha256 }: Capture,
  kind: ExtractorKind,
  store: Storage,
  { signal, onBreakdown }: ExtractWith,
): Promise<Drawn> {
  const bytes = await bytesOf(sha256, store);
  const hash = createHash("sha256");
  const { drawn, breakdown } = await drawText(kind, hashing(bytes, hash), { signal });
  if (breakdown !== null) onBreakdown?.(breakdown);
  // A child may end before it has read all; what is said of a part would not be said of the file.
  if (drawn.outcome === "text" && hash.digest("hex") !== sha256) throw new StoredBytesDiffer(sha256);
  return drawn.pages.length > 0 ? withPictures(drawn, () => bytesOf(sha256, store), store, signal) : drawn;
}

async function bytesOf(sha256: string, store: Storage): Promise<Readable> {
  const bytes = await store.get(objectKey(sha256));
  if (!bytes) throw new Error(`The store lacks the bytes of ${sha256}`);
  return bytes;
}

function hashing(bytes: Readable, hash: ReturnType<typeof createHash>): Readable {
  const through = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      hash.update(piece);
      done(null, piece);
    },
  });
  bytes.once("error", (error) => through.destroy(error));
  return bytes.pipe(through);
}

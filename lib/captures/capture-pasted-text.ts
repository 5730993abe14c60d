import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { captures } from "@/db/schema";
import type { ActorContext } from "../context";
import { invalid } from "../errors";
import { one } from "../rows";
import { storage } from "../storage/open-storage";
import type { Storage } from "../storage/storage";
import { transaction } from "../transaction";
import type { Extraction } from "./extraction";
import { lockBytesOf } from "./lock-bytes";
import { plainTextExtractor, readPlainText } from "./plain-text";
import { recordText } from "./record-text";
import { markReady, storeBytes } from "./store-capture";

/**
 * The text somebody pasted from a document becomes a capture of it, ready to be quoted from: one for each distinct
 * text of a source, whatever is retried. Whoever calls has authorized it; the text is not blank.
 * @throws StorageAway, StoredBytesDiffer
 */
export async function capturePastedText(
  ctx: ActorContext,
  { sourceId, text }: { sourceId: string; text: string },
  store: Storage = storage(),
): Promise<{ captureId: string; textId: string }> {
  const bytes = Buffer.from(text, "utf8");
  const drawn = readPlainText(text);
  if (drawn.text === "") throw invalid("text", "There is no text to keep.");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const held = { sha256, size: bytes.length, open: () => Readable.from([bytes]) };

  return transaction(ctx, async (ctx) => {
    // Whoever stores the same text in the same source at this moment waits here, and then finds it.
    await lockBytesOf(ctx, sourceId, sha256);
    const captureId =
      (await readyCaptureOf(ctx, sourceId, sha256)) ?? (await addCapture(ctx, sourceId, held, store));
    const extraction: Extraction = { outcome: "text", ...drawn, pages: [], report: {} };
    const { textId } = await recordText(ctx, captureId, plainTextExtractor, extraction);
    return { captureId, textId };
  });
}

async function readyCaptureOf(ctx: ActorContext, sourceId: string, sha256: string): Promise<string | null> {
  const [found] = await ctx.db
    .select({ id: captures.id })
    .from(captures)
    .where(and(eq(captures.sourceId, sourceId), eq(captures.sha256, sha256), eq(captures.state, "ready")));
  return found?.id ?? null;
}

async function addCapture(
  ctx: ActorContext,
  sourceId: string,
  held: Parameters<typeof storeBytes>[0],
  store: Storage,
): Promise<string> {
  const { id: captureId } = one(
    await ctx.db
      .insert(captures)
      .values({ sourceId, method: "pasted", obtainedById: ctx.actor.id })
      .returning({ id: captures.id }),
  );
  // Putting the same bytes again has no effect, so this may stand in a transaction that is run again.
  await storeBytes(held, store);
  await markReady(ctx, { captureId, sha256: held.sha256, size: held.size, mediaType: "text/plain" });
  return captureId;
}

import { eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import { capturePastedText } from "../captures/capture-pasted-text";
import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import { StorageAway } from "../storage/storage";

/**
 * Makes the text pasted into a source a capture of it, once; null where nothing is pasted.
 * @throws DomainError conflict while files cannot be stored
 */
export async function keepPastedText(
  ctx: ActorContext,
  sourceId: string,
): Promise<{ captureId: string; textId: string } | null> {
  const [source] = await ctx.db.select({ text: sources.text }).from(sources).where(eq(sources.id, sourceId));
  if (!source || source.text.trim() === "") return null;
  try {
    return await capturePastedText(ctx, { sourceId, text: source.text });
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    throw new DomainError(
      "conflict",
      "The store of files cannot be reached, so the text of the source could not be kept. Nothing was changed; try again.",
    );
  }
}

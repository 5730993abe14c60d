import { eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import { capturePastedText } from "../captures/capture-pasted-text";
import type { ActorContext } from "../context";

/**
 * Makes the text pasted into a source a capture of it, once; null where nothing is pasted.
 * @throws StorageAway
 */
export async function keepPastedText(
  ctx: ActorContext,
  sourceId: string,
): Promise<{ captureId: string; textId: string } | null> {
  const [source] = await ctx.db.select({ text: sources.text }).from(sources).where(eq(sources.id, sourceId));
  if (!source || source.text.trim() === "") return null;
  return capturePastedText(ctx, { sourceId, text: source.text });
}

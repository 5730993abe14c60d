import { and, eq, ne, sql } from "drizzle-orm";
import { capturePages, captures, captureTexts, excerpts } from "@/db/schema";
import type { Context } from "../context";
import { refreshEvidence } from "../evidence/refresh-evidence";
import { askWorker } from "../jobs";
import { one } from "../rows";
import { transaction } from "../transaction";
import type { Extraction, ExtractorName } from "./extraction";

export type RecordedText = { textId: string; recorded: boolean };

// As many pages as one statement writes; a page holds the places of all its words.
const chunk = 50;

/**
 * Writes down what an extractor drew from a capture, as its newest text. One version of an extractor draws a capture
 * once: what it drew before stays. Passages cited from an older text are then looked for in this one. For the worker:
 * nobody is asked for leave.
 */
export async function recordText(
  ctx: Context,
  captureId: string,
  { extractor, extractorVersion }: ExtractorName,
  { outcome, text, blocks, pages, report }: Extraction,
): Promise<RecordedText> {
  return transaction(ctx, async (ctx) => {
    // Whoever adds a text to the same capture waits here: sequences have no gaps and no doubles.
    await ctx.db.select({ id: captures.id }).from(captures).where(eq(captures.id, captureId)).for("update");
    const before = await textBy(ctx, captureId, { extractor, extractorVersion });
    if (before) return { textId: before, recorded: false };

    const { id: textId } = one(
      await ctx.db
        .insert(captureTexts)
        .values({
          captureId,
          extractor,
          extractorVersion,
          outcome,
          text,
          blocks,
          report,
          sequence: sql`(select coalesce(max(sequence), 0) + 1 from desk.capture_texts where capture_id = ${captureId})`,
        })
        .returning({ id: captureTexts.id }),
    );
    for (let at = 0; at < pages.length; at += chunk) {
      await ctx.db
        .insert(capturePages)
        .values(pages.slice(at, at + chunk).map((page) => ({ ...page, textId })));
    }
    if (outcome === "text" && (await isCitedElsewhere(ctx, captureId, textId))) {
      await askWorker(ctx, { task: "anchor_again", payload: { textId } });
    }
    await refreshEvidence(ctx, { captureId });
    return { textId, recorded: true };
  });
}

/** The text this version of the extractor drew from the capture; null when it has not yet. */
export async function textBy(
  ctx: Context,
  captureId: string,
  { extractor, extractorVersion }: ExtractorName,
): Promise<string | null> {
  const [found] = await ctx.db
    .select({ id: captureTexts.id })
    .from(captureTexts)
    .where(
      and(
        eq(captureTexts.captureId, captureId),
        eq(captureTexts.extractor, extractor),
        eq(captureTexts.extractorVersion, extractorVersion),
      ),
    );
  return found?.id ?? null;
}

async function isCitedElsewhere(ctx: Context, captureId: string, textId: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: excerpts.id })
    .from(excerpts)
    .where(and(eq(excerpts.captureId, captureId), ne(excerpts.textId, textId)))
    .limit(1);
  return found.length > 0;
}

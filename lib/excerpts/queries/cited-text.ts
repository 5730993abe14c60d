import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import { capturePages, captures, captureTexts, cues, transcripts } from "@/db/schema";
import type { TextBlock, TextRange } from "../../captures/texts";
import type { Context } from "../../context";
import { timesOfRange } from "../../media/transcript-text";
import { type PagePlace, placeOnPages } from "../on-page";

/** A text words can be quoted from. */
export type CitedText = {
  id: string;
  captureId: string;
  sourceId: string;
  text: string;
  blocks: TextBlock[];
};

/** The text with this id, or the latest that was drawn from this capture; null where there is none to quote from. */
export async function citedText(
  ctx: Context,
  of: { textId: string } | { captureId: string },
): Promise<CitedText | null> {
  const wanted: SQL =
    "textId" in of ? eq(captureTexts.id, of.textId) : eq(captureTexts.captureId, of.captureId);
  const [found] = await ctx.db
    .select({
      id: captureTexts.id,
      captureId: captureTexts.captureId,
      sourceId: captures.sourceId,
      text: captureTexts.text,
      blocks: captureTexts.blocks,
    })
    .from(captureTexts)
    .innerJoin(captures, eq(captures.id, captureTexts.captureId))
    .where(and(wanted, eq(captureTexts.outcome, "text"), eq(captures.state, "ready")))
    .orderBy(desc(captureTexts.sequence))
    .limit(1);
  return found ? { ...found, blocks: found.blocks as TextBlock[] } : null;
}

export type Whereabouts = PagePlace & { fromMs: number | null; toMs: number | null };

/** Page and boxes of a range of a paged text; the time of the words of a transcript. */
export async function whereaboutsOf(ctx: Context, text: CitedText, range: TextRange): Promise<Whereabouts> {
  const pages = await ctx.db
    .select({
      number: capturePages.number,
      start: capturePages.start,
      end: capturePages.end,
      runs: capturePages.runs,
    })
    .from(capturePages)
    .where(eq(capturePages.textId, text.id))
    .orderBy(asc(capturePages.number));
  const spoken = text.blocks.some(({ kind }) => kind === "cue") ? await cuesOf(ctx, text.captureId) : [];
  const times = timesOfRange(range, text.blocks, spoken);
  return { ...placeOnPages(range, pages), fromMs: times?.fromMs ?? null, toMs: times?.toMs ?? null };
}

const cuesOf = (ctx: Context, captureId: string) =>
  ctx.db
    .select({ startMs: cues.startMs, endMs: cues.endMs })
    .from(cues)
    .innerJoin(transcripts, eq(transcripts.id, cues.transcriptId))
    .where(eq(transcripts.captureId, captureId))
    .orderBy(asc(cues.position));

import { eq, sql } from "drizzle-orm";
import { captureTexts, cueCorrections, cues, transcripts } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError, invalid, notFound } from "../../errors";
import { askWorker } from "../../jobs";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { transcriptCues } from "../queries/transcript-cues";
import { reachableCapture } from "../reachable-recording";
import type { CueCorrection } from "../schema";
import { transcriptText } from "../transcript-text";

/** The extractor a corrected text of a transcript is named by; its version counts the corrections. */
export const correctedTextExtractor = "transcript+corrections";

/**
 * Lays a correction over a cue. The cue stays as the file has it; the words as corrected become a text of their own,
 * so that they can be quoted, and the passages cited before are found again in it.
 */
export async function correctCue(ctx: Context, { cueId, seen, ...said }: CueCorrection) {
  authorize(ctx, "transcript.correct");

  return transaction(ctx, async (ctx) => {
    const transcript = await transcriptOf(ctx, cueId);
    const present = (await transcriptCues(ctx, transcript.id)).find(({ id }) => id === cueId);
    if (!present) throw notFound("line of a transcript");
    if (present.corrections !== seen) {
      throw new DomainError(
        "conflict",
        "Somebody else has corrected this line since you opened it.",
        {},
        { seen: present.corrections },
      );
    }
    if (present.text === said.text && present.speaker === said.speaker) {
      throw invalid("text", "The line says exactly this already.");
    }
    await ctx.db.insert(cueCorrections).values({ cueId, ...said, madeById: ctx.actor.id });
    const textId = await drawCorrectedText(ctx, transcript);
    await askWorker(ctx, { task: "anchor_again", payload: { textId } });
    return {
      sourceId: transcript.sourceId,
      transcriptId: transcript.id,
      captureId: transcript.captureId,
      position: present.position,
    };
  });
}

/** The transcript of a cue, held until the transaction ends, so that corrections of it follow each other. */
async function transcriptOf(ctx: ActorContext, cueId: string) {
  const [transcript] = await ctx.db
    .select({ id: transcripts.id, captureId: transcripts.captureId })
    .from(transcripts)
    .where(eq(transcripts.id, ctx.db.select({ id: cues.transcriptId }).from(cues).where(eq(cues.id, cueId))))
    .for("update");
  if (!transcript) throw notFound("line of a transcript");
  const { sourceId } = await reachableCapture(ctx, transcript.captureId, "line of a transcript");
  return { ...transcript, sourceId };
}

async function drawCorrectedText(ctx: ActorContext, transcript: { id: string; captureId: string }) {
  const corrected = await transcriptCues(ctx, transcript.id);
  const { captureId } = transcript;
  const version = corrected.reduce((sum, cue) => sum + cue.corrections, 0);
  const drawn = one(
    await ctx.db
      .insert(captureTexts)
      .values({
        captureId,
        sequence: sql`(select coalesce(max(sequence), 0) + 1 from desk.capture_texts where capture_id = ${captureId})`,
        extractor: correctedTextExtractor,
        extractorVersion: String(version),
        outcome: "text",
        ...transcriptText(corrected),
        report: { cues: corrected.length },
      })
      .returning({ id: captureTexts.id }),
  );
  return drawn.id;
}

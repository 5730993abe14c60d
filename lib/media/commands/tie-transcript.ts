import { and, eq, isNotNull } from "drizzle-orm";
import { excerpts, transcripts } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { ActorContext, Context } from "../../context";
import { DomainError, invalid, notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { reachableCapture, reachableRecording } from "../reachable-recording";
import type { TranscriptTie } from "../schema";

/** Says which recording a transcript is of, in what language it is, and who made it. */
export async function tieTranscript(ctx: Context, input: TranscriptTie) {
  authorize(ctx, "transcript.correct");

  return transaction(ctx, async (ctx) => {
    const { transcriptId, version, ...said } = input;
    const [transcript] = await ctx.db
      .select()
      .from(transcripts)
      .where(eq(transcripts.id, transcriptId))
      .for("update");
    if (!transcript) throw notFound("transcript");
    const { sourceId } = await reachableCapture(ctx, transcript.captureId, "transcript");
    if (transcript.version !== version) {
      throw new DomainError(
        "conflict",
        "Somebody else has changed this transcript since you opened it.",
        {},
        { version: transcript.version },
      );
    }
    if (said.mediaCaptureId) await checkRecording(ctx, transcript.captureId, said.mediaCaptureId);
    await ctx.db
      .update(transcripts)
      .set({ ...said, version: version + 1 })
      .where(eq(transcripts.id, transcriptId));
    await recordAuditEvent(ctx.db, {
      event: "transcript_tied",
      actorId: ctx.actor.id,
      subjectId: transcriptId,
      detail: { version: version + 1, mediaCaptureId: said.mediaCaptureId, language: said.language },
    });
    return { sourceId, transcriptId, captureId: transcript.captureId, version: version + 1 };
  });
}

async function checkRecording(ctx: ActorContext, captureId: string, mediaCaptureId: string) {
  const { recording } = await reachableRecording(ctx, mediaCaptureId);
  if (!recording) throw invalid("mediaCaptureId", "Describe the recording first.");
  if (recording.sound !== "silent") return;
  // Words already cited from this transcript would become words of footage without sound.
  const [cited] = await ctx.db
    .select({ id: excerpts.id })
    .from(excerpts)
    .where(and(eq(excerpts.captureId, captureId), eq(excerpts.purpose, "words"), isNotNull(excerpts.fromMs)))
    .limit(1);
  if (cited) {
    throw invalid("mediaCaptureId", "Words are cited from this transcript, and the recording has no sound.");
  }
}

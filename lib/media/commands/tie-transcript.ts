import { eq } from "drizzle-orm";
import { transcripts } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError, invalid, notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { reachableCapture, reachableRecording } from "../reachable-recording";
import type { TranscriptTie } from "../schema";
import { wordsAreCited, writeTie } from "../write-tie";

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
    const now = await writeTie(ctx, transcript, said);
    return { sourceId, transcriptId, captureId: transcript.captureId, version: now };
  });
}

async function checkRecording(ctx: ActorContext, captureId: string, mediaCaptureId: string) {
  const { recording } = await reachableRecording(ctx, mediaCaptureId);
  if (!recording) throw invalid("mediaCaptureId", "Describe the recording first.");
  if (recording.sound === "silent" && (await wordsAreCited(ctx, captureId))) {
    throw invalid("mediaCaptureId", "Words are cited from this transcript, and the recording has no sound.");
  }
}

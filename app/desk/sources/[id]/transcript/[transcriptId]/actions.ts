"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { refreshEvidence } from "@/lib/evidence/refresh-evidence";
import { correctCue } from "@/lib/media/commands/correct-cue";
import { tieTranscript } from "@/lib/media/commands/tie-transcript";
import { cueCorrection, transcriptTie } from "@/lib/media/schema";
import { transaction } from "@/lib/transaction";
import { registryAction } from "../../../../_registry/registry-action";

export async function tieTranscriptAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "transcript.correct",
    schema: transcriptTie,
    optional: ["mediaCaptureId"],
    run: (ctx, input) =>
      transaction(ctx, async (ctx) => {
        const tied = await tieTranscript(ctx, input);
        await refreshEvidence(ctx, { captureId: tied.captureId });
        return tied;
      }),
    seenAt: ({ sourceId, transcriptId }) => `/desk/sources/${sourceId}/transcript/${transcriptId}?done=tied`,
  });
}

export async function correctCueAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "transcript.correct",
    schema: cueCorrection,
    run: (ctx, input) =>
      transaction(ctx, async (ctx) => {
        const corrected = await correctCue(ctx, input);
        await refreshEvidence(ctx, { captureId: corrected.captureId });
        return corrected;
      }),
    seenAt: ({ sourceId, transcriptId, position }) =>
      `/desk/sources/${sourceId}/transcript/${transcriptId}?done=corrected#cue-${position}`,
  });
}

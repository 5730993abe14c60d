"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { describeRecording } from "@/lib/media/commands/describe-recording";
import { recordingInput } from "@/lib/media/schema";
import { registryAction } from "../../../../_registry/registry-action";
import { shownToReaders } from "../../../../_registry/shown-to-readers";

export async function describeRecordingAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "recording.describe",
    schema: recordingInput,
    run: (ctx, input) =>
      shownToReaders(ctx, { captureId: input.captureId }, (ctx) => describeRecording(ctx, input)),
    seenAt: ({ sourceId, captureId }) => `/desk/sources/${sourceId}/recording/${captureId}?done=described`,
  });
}

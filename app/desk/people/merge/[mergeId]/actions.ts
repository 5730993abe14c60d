"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { undoMergeFrom } from "../../../_registry/merge-actions";

export async function undoMergeAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return undoMergeFrom(form);
}

"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { editAgentFrom } from "../../../_registry/agent-actions";

export async function editPersonAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return editAgentFrom(form, "people");
}

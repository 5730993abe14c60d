"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { editAgentFrom } from "../../../_registry/agent-actions";

export async function editOrganizationAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return editAgentFrom(form, "organizations");
}

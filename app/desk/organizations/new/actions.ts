"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addAgentFrom } from "../../_registry/agent-actions";

export async function addOrganizationAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return addAgentFrom(form, "organizations");
}

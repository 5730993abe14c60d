"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addRoleFrom } from "../../../_registry/role-actions";

export async function addRoleAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return addRoleFrom(form, "people");
}

"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { editRoleFrom } from "../../../../_registry/role-actions";

export async function editRoleAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return editRoleFrom(form, "people");
}

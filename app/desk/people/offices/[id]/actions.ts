"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { editOffice } from "@/lib/people/commands/edit-office";
import { officeEditForm } from "../../../_registry/form-schemas";
import { registryAction } from "../../../_registry/registry-action";

export async function editOfficeAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.edit",
    schema: officeEditForm,
    run: editOffice,
    optional: ["jurisdictionId", "organizationId", "seats", "sourceId"],
    seenAt: ({ id }) => `/desk/people/offices?done=edited#${id}`,
  });
}

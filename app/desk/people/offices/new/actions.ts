"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addOffice } from "@/lib/people/commands/add-office";
import { officeInput } from "@/lib/people/schema";
import { registryAction } from "../../../_registry/registry-action";

export async function addOfficeAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.add",
    schema: officeInput,
    run: addOffice,
    optional: ["jurisdictionId", "organizationId", "seats", "sourceId"],
    seenAt: ({ id }) => `/desk/people/offices?done=office#${id}`,
  });
}

"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { editBillAction } from "@/lib/bills/commands/edit-bill-action";
import { removeBillAction } from "@/lib/bills/commands/remove-bill-action";
import { billPartRemoval } from "@/lib/bills/schema";
import { billActionEditForm } from "../../../../_registry/form-schemas";
import { registryAction } from "../../../../_registry/registry-action";

export async function editStepAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.edit",
    schema: billActionEditForm,
    run: editBillAction,
    optional: ["chamber", "sourceId"],
    seenAt: ({ billId }) => `/desk/bills/${billId}?done=edited`,
  });
}

export async function removeStepAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.edit",
    schema: billPartRemoval,
    run: removeBillAction,
    seenAt: ({ billId }) => `/desk/bills/${billId}?done=removed`,
  });
}

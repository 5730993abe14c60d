"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { editBill } from "@/lib/bills/commands/edit-bill";
import { billEditForm } from "../../../_registry/form-schemas";
import { registryAction } from "../../../_registry/registry-action";
import { refusedBillEdit } from "../../_bill/refused-edit";

export async function editBillAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.edit",
    schema: billEditForm,
    run: editBill,
    rows: { names: ["name"] },
    optional: ["titleSourceId", "descriptionSourceId", "names.sourceId"],
    seenAt: ({ id }) => `/desk/bills/${id}?done=edited`,
    refused: refusedBillEdit,
  });
}

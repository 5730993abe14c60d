"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addBill } from "@/lib/bills/commands/add-bill";
import { billInput } from "@/lib/bills/schema";
import { registryAction } from "../../_registry/registry-action";

export async function addBillAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.add",
    schema: billInput,
    run: addBill,
    rows: { names: ["name"] },
    optional: ["titleSourceId", "descriptionSourceId", "names.sourceId"],
    seenAt: ({ id }) => `/desk/bills/${id}?done=added`,
  });
}

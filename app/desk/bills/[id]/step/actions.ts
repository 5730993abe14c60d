"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { billActionForm } from "../../../_registry/form-schemas";
import { registryAction } from "../../../_registry/registry-action";

export async function addStepAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.add",
    schema: billActionForm,
    run: async (ctx, action) => {
      await addBillAction(ctx, action);
      return { billId: action.billId };
    },
    optional: ["chamber", "sourceId"],
    seenAt: ({ billId }) => `/desk/bills/${billId}?done=action`,
  });
}

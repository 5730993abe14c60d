"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addReleasedItem } from "@/lib/requests/commands/add-released-item";
import { registryAction } from "../../../_registry/registry-action";
import { shownToReaders } from "../../../_registry/shown-to-readers";
import { releasedItemForm } from "../../_request/form-schemas";

export async function addItemAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "request.record",
    schema: releasedItemForm,
    run: (ctx, item) =>
      shownToReaders(ctx, { requestId: item.requestId }, (ctx) => addReleasedItem(ctx, item)),
    optional: ["captureId"],
    seenAt: ({ requestId }) => `/desk/requests/${requestId}?done=item`,
  });
}

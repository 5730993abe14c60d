"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addReleasedItem } from "@/lib/requests/commands/add-released-item";
import { registryAction } from "../../../_registry/registry-action";
import { shownToReaders } from "../../../_registry/shown-to-readers";
import { tiedFileForm } from "../../../requests/_request/form-schemas";

export async function tieToReleaseAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "request.record",
    schema: tiedFileForm,
    run: (ctx, { sourceId, item }) =>
      shownToReaders(ctx, { requestId: item.requestId }, async (ctx) => {
        await addReleasedItem(ctx, item);
        return { sourceId };
      }),
    seenAt: ({ sourceId }) => `/desk/sources/${sourceId}?done=item`,
  });
}

"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { fetchAddress } from "@/lib/captures/commands/fetch-address";
import { addressInput } from "@/lib/captures/schema";
import { registryAction } from "../../../_registry/registry-action";

export async function fetchAddressAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "capture.add",
    schema: addressInput,
    run: async (ctx, input) => {
      await fetchAddress(ctx, input);
      return { sourceId: input.sourceId };
    },
    seenAt: ({ sourceId }) => `/desk/sources/${sourceId}?done=fetching`,
  });
}

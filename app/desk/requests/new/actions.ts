"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { recordRequest } from "@/lib/requests/commands/record-request";
import { requestInput } from "@/lib/requests/schema";
import { registryAction } from "../../_registry/registry-action";

export async function recordRequestAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "request.record",
    schema: requestInput,
    run: recordRequest,
    optional: ["agencyId", "requesterId"],
    seenAt: ({ id }) => `/desk/requests/${id}?done=request`,
  });
}

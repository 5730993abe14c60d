"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addRequestEvent } from "@/lib/requests/commands/add-request-event";
import { registryAction } from "../../../_registry/registry-action";
import { shownToReaders } from "../../../_registry/shown-to-readers";
import { requestEventForm } from "../../_request/form-schemas";

export async function addEventAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "request.record",
    schema: requestEventForm,
    run: (ctx, event) =>
      shownToReaders(ctx, { requestId: event.requestId }, (ctx) => addRequestEvent(ctx, event)),
    seenAt: ({ requestId }) => `/desk/requests/${requestId}?done=event`,
  });
}

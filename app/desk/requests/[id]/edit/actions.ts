"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { editRequest } from "@/lib/requests/commands/edit-request";
import { registryAction } from "../../../_registry/registry-action";
import { shownToReaders } from "../../../_registry/shown-to-readers";
import { requestEditForm } from "../../_request/form-schemas";
import { refusedRequestEdit } from "../../_request/refused-edit";

export async function editRequestAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "request.record",
    schema: requestEditForm,
    run: (ctx, edit) => shownToReaders(ctx, { requestId: edit.id }, (ctx) => editRequest(ctx, edit)),
    optional: ["agencyId", "requesterId"],
    seenAt: ({ id }) => `/desk/requests/${id}?done=edited`,
    refused: refusedRequestEdit,
  });
}

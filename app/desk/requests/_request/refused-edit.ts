import "server-only";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActionFailure } from "@/lib/action-result";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import type { RequestContent } from "@/lib/requests/content";
import type { FormOf } from "../../_registry/record-fields";
import { refusedStale } from "../../_registry/stale-edit";
import { requestFields, requestValues } from "./request-values";

export const refusedRequestEdit = (failure: ActionFailure): Promise<RecordFormState> =>
  refusedStale(failure, requestForm);

/** What two states of it are compared by. */
export const requestForm: FormOf<RequestContent> = {
  subject: "records_request",
  fields: async (ctx) => ({
    values: requestValues,
    form: requestFields(await organizationOptions(ctx)),
  }),
};

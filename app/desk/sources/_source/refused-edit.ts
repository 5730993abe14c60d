import "server-only";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActionFailure } from "@/lib/action-result";
import type { SourceContent } from "@/lib/sources/content";
import type { FormOf } from "../../_registry/record-fields";
import { refusedStale } from "../../_registry/stale-edit";
import { publisherChoices } from "./publisher-choices";
import { sourceFields, sourceValues } from "./source-values";

export const refusedSourceEdit = (failure: ActionFailure): Promise<RecordFormState> =>
  refusedStale(failure, sourceForm);

/** What two states of it are compared by. */
export const sourceForm: FormOf<SourceContent> = {
  subject: "source",
  fields: async (ctx, contents) => ({
    values: sourceValues,
    form: sourceFields(await publisherChoices(ctx, contents.at(-1)?.publisherId ?? null)),
  }),
};

import "server-only";
import type { RecordFormState } from "@/components/registry/form-state";
import { describeSource } from "@/components/reviews/describe-entry";
import type { ActionFailure } from "@/lib/action-result";
import { dayBounds } from "@/lib/dates/schema";
import type { SourceContent } from "@/lib/sources/content";
import type { SourceFacts } from "@/lib/sources/schema";
import { refusedStale } from "../../_registry/stale-edit";
import { sourceEditForm } from "./form-schemas";

export async function refusedSourceEdit(failure: ActionFailure): Promise<RecordFormState> {
  const parsed = sourceEditForm.safeParse(failure.values);
  return refusedStale<SourceContent>(failure, {
    sent: parsed.data ?? null,
    show: async () => ({
      describe: describeSource,
      compare: (latest) => ({
        now: describeSource(latest),
        typed: parsed.data ? describeSource(asTyped(latest, parsed.data.source)) : [],
      }),
    }),
  });
}

/** The source as it would be after saving what was typed. */
const asTyped = (latest: SourceContent, typed: SourceFacts): SourceContent => ({
  ...latest,
  ...typed,
  issued: { ...typed.issued, ...dayBounds(typed.issued.edtf) },
  published: { ...typed.published, ...dayBounds(typed.published.edtf) },
  capturedOn: typed.capturedOn ?? latest.capturedOn,
  disclosure: typed.disclosure ?? latest.disclosure,
});

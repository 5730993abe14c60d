import type { DescribedStep } from "@/components/registry/record-history";
import { type Field, fieldChanges } from "@/components/reviews/field-changes";
import type { HistoryStep } from "@/lib/revisions/record-history";

/** Each change of a record with the fields it changed; the first step changed nothing, it made the record. */
export const describedSteps = <Content>(
  steps: readonly HistoryStep<Content>[],
  describe: (content: Content) => Field[],
): DescribedStep[] =>
  steps.map(({ before, content, ...step }) => ({
    ...step,
    changes: before ? fieldChanges(describe(before), describe(content)) : [],
  }));

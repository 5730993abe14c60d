import type { EntryState, OpenCorrectionState, StatementStatus } from "@/db/vocabulary";
import type { EntryFacts } from "../permissions/entry-state";

export type LineFacts = {
  state: EntryState;
  authorId: string;
  openedById: string | null;
  contributorIds: readonly string[];
};

/** A line as the policy looks at an entry. */
export function entryFactsOf({ state, authorId, openedById, contributorIds }: LineFacts): EntryFacts {
  const [, correcting] = /^correction_(.+)$/.exec(state) ?? [];
  const facts = { createdById: authorId, contributorIds };
  if (!correcting) return { ...facts, status: state as StatementStatus };
  const correction = { state: correcting as OpenCorrectionState, openedById: openedById ?? "" };
  // The policy asks only how far the correction has come.
  return { ...facts, status: "published", correction };
}

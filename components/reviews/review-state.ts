import type { ActionFailure } from "@/lib/action-result";
import type { FieldChange } from "./field-changes";

/** The acts of the review form. */
export const reviewActs = ["submit", "comment", "request_changes", "approve", "publish"] as const;
export type ReviewAct = (typeof reviewActs)[number];

/** What the form shows after an act was refused: why, what was typed, and what changed in the meantime. */
export type ReviewState = {
  message: string;
  /** What is wrong with the comment. */
  commentProblem: string | null;
  /** What is missing in the entry, where it was submitted too early. */
  missing: string[];
  comment: string;
  reference: ActionFailure["reference"];
  /** Set when the entry is no longer what the person saw. */
  stale: { by: string; at: string; changes: FieldChange[] } | null;
};

export type ReviewAction = (before: ReviewState | null, form: FormData) => Promise<ReviewState>;

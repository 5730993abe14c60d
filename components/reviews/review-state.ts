import type { ActionFailure, FormValues } from "@/lib/action-result";
import type { FieldChange } from "./field-changes";

/** What a review ends with. */
export const verdicts = ["comment", "request_changes", "approve"] as const;
export type Verdict = (typeof verdicts)[number];

/** The steps that lead on, after which the page says what was done. */
export const steps = [
  "submit",
  "publish",
  "schedule",
  "unschedule",
  "embargo",
  "lift_embargo",
  "recall",
  "take",
  "put_back",
  "assign",
  "hand_over",
  "take_over",
] as const;
export type Step = (typeof steps)[number];

/** What is done in passing; the page stays where it is. */
export const quietActs = ["check", "uncheck", "note", "discard_note", "resolve", "reopen", "apply"] as const;

/** The acts of the page of an entry. */
export const reviewActs = [...verdicts, ...steps, ...quietActs] as const;
export type ReviewAct = (typeof reviewActs)[number];

/** What the form shows after an act was refused: why, what was typed, and what changed in the meantime. */
export type ReviewState = {
  message: string;
  /** What is wrong with the comment. */
  commentProblem: string | null;
  /** What is missing in the entry or the list of checks, or wrong with other fields. */
  missing: string[];
  comment: string;
  /** As sent, for the form that was refused. */
  values: FormValues;
  reference: ActionFailure["reference"];
  /** Set when the entry is no longer what the person saw. */
  stale: { by: string; at: string; changes: FieldChange[] } | null;
};

export type ReviewAction = (before: ReviewState | null, form: FormData) => Promise<ReviewState | null>;

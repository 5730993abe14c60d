import {
  type AttributionRole,
  type EntryState,
  type OpenCorrectionState,
  type StatementStatus,
  speakingRoles,
} from "@/db/vocabulary";
import type { Bounds } from "../dates/public-day";
import type { FieldProblems } from "../errors";

/** The only moves there are; desk.statement_transitions holds the same table and a test compares them. */
export const transitions: Record<EntryState, readonly EntryState[]> = {
  draft: ["submitted"],
  submitted: ["changes_requested", "approved"],
  changes_requested: ["submitted"],
  approved: ["submitted", "scheduled", "published"],
  scheduled: ["submitted", "approved", "published"],
  published: ["corrected", "retracted", "correction_draft"],
  corrected: ["corrected", "retracted", "correction_draft"],
  retracted: [],
  correction_draft: ["correction_submitted"],
  correction_submitted: ["correction_changes_requested", "correction_approved"],
  correction_changes_requested: ["correction_submitted"],
  correction_approved: ["correction_submitted", "corrected", "retracted"],
};

export const canMove = (from: EntryState, to: EntryState) => transitions[from].includes(to);

/** How far the review of an entry has come: of the correction where one is open, else of the entry. */
export const stageOf = (entry: {
  status: StatementStatus;
  correction: { state: OpenCorrectionState } | null;
}): StatementStatus => entry.correction?.state ?? entry.status;

/** Still with its reporter: it may be incomplete, and submitting it is what comes next. */
export const isWithReporter = (status: StatementStatus) =>
  status === "draft" || status === "changes_requested";

/** An edit voids an approval: the entry waits for review again. */
export const statusAfterEdit = (status: StatementStatus): StatementStatus =>
  status === "approved" || status === "scheduled" ? "submitted" : status;

export const isSpeaking = (role: AttributionRole) =>
  (speakingRoles as readonly AttributionRole[]).includes(role);

/** The day an edition is filed under in timelines: said, else issued, else published, else the day given. */
export function filingDay(
  days: { said: Bounds; issued: Bounds; published: Bounds },
  otherwise: string,
): { day: string; by: "said" | "issued" | "published" | "logged" } {
  for (const by of ["said", "issued", "published"] as const) {
    const day = days[by].from ?? days[by].to;
    if (day) return { day, by };
  }
  return { day: otherwise, by: "logged" };
}

/** What an entry still needs before an editor can review it, by field. Days may stay unknown. */
export function missingForReview(entry: {
  words: string;
  sourceId: string | null;
  attributions: readonly { role: AttributionRole }[];
}): FieldProblems {
  const problems: FieldProblems = {};
  if (entry.words.trim() === "") problems.words = ["Enter the words of record."];
  if (entry.sourceId === null) problems.sourceId = ["Choose or log the source that proves the words."];
  if (!entry.attributions.some(({ role }) => isSpeaking(role))) {
    problems.attributions = ["Add at least one speaker or signatory. A title as printed is enough."];
  }
  return problems;
}

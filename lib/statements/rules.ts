import type { AttributionRole, Basis, StatementStatus } from "@/db/vocabulary";
import { speakingRoles } from "@/db/vocabulary";

/** The only moves of status there are; desk.statement_transitions holds the same table and a test compares them. */
export const transitions: Record<StatementStatus, readonly StatementStatus[]> = {
  draft: ["submitted"],
  submitted: ["changes_requested", "approved"],
  changes_requested: ["submitted"],
  approved: ["submitted", "scheduled", "published"],
  scheduled: ["submitted", "approved", "published"],
  published: ["corrected", "retracted"],
  corrected: ["corrected", "retracted"],
  retracted: [],
};

export const canMove = (from: StatementStatus, to: StatementStatus) => transitions[from].includes(to);

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

export type Bounds = { from: string | null; to: string | null };
export type RecordedDay = Bounds & { edtf: string | null; basis: Basis };

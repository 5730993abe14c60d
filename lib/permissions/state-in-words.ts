import type { EntryState } from "@/db/vocabulary";

/** Where an entry stands, as it goes on after "an entry that is". */
export const stateInWords: Record<EntryState, string> = {
  draft: "a draft",
  submitted: "in review",
  changes_requested: "sent back for changes",
  approved: "approved",
  scheduled: "scheduled",
  published: "published",
  corrected: "corrected",
  retracted: "retracted",
  correction_draft: "being corrected",
  correction_submitted: "under correction, in review",
  correction_changes_requested: "under correction, sent back for changes",
  correction_approved: "under correction, approved",
};

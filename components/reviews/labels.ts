import type { ReviewDecision, RevisionAct } from "@/db/vocabulary";
import type { ReviewAct } from "./review-state";

export const revisionActWords: Record<RevisionAct, string> = {
  logged: "Logged",
  edited: "Edited",
  submitted: "Submitted",
  changes_requested: "Changes requested",
  approved: "Approved",
  scheduled: "Scheduled",
  published: "Published",
  corrected: "Corrected",
  retracted: "Retracted",
  correction_opened: "Correction opened",
  correction_withdrawn: "Correction withdrawn",
  recalled: "Decision taken back",
  restored: "Earlier revision brought back",
  merged: "Merged",
  unmerged: "Merge undone",
};

export const decisionWords: Record<ReviewDecision, string> = {
  approve: "approved",
  request_changes: "requested changes",
  comment: "commented",
};

/** What a page says once an act is done. */
export const doneWords: Record<ReviewAct, string> = {
  submit: "Submitted. An editor reviews it next.",
  comment: "Your comment is kept with the entry.",
  request_changes: "Sent back to its reporter with your comment.",
  approve: "Approved. It can be published.",
  publish: "Published. Readers can see it now.",
};

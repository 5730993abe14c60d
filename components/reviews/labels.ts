import type { AssignmentAct, CheckItem, ReleaseAct } from "@/db/review-vocabulary";
import type { OpenCorrectionState, ReviewDecision, RevisionAct } from "@/db/vocabulary";
import type { Step, Verdict } from "./review-state";

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
  unscheduled: "Taken off the schedule",
};

export const decisionWords: Record<ReviewDecision, string> = {
  approve: "approved",
  request_changes: "requested changes",
  comment: "commented",
};

/** How far a correction has come. */
export const stageWords: Record<OpenCorrectionState, string> = {
  draft: "draft",
  submitted: "in review",
  changes_requested: "changes requested",
  approved: "approved",
};

export const verdictLabels: Record<Verdict, string> = {
  comment: "Comment",
  request_changes: "Request changes",
  approve: "Approve",
};

/** What a page says once an act is done. */
export const doneWords: Record<Verdict | Step, string> = {
  submit: "Submitted. An editor reviews it next.",
  comment: "Your comments are kept with the entry.",
  request_changes: "Sent back to its reporter with your comments.",
  approve: "Approved. It can be published.",
  publish: "Published. Readers can see it now.",
  schedule: "Scheduled. It is released at that time.",
  unschedule: "Taken off the schedule. It is approved as before.",
  embargo: "Under embargo until then.",
  lift_embargo: "The embargo is lifted.",
  recall: "Taken back. The entry waits for review again, and nobody was told.",
  take: "You take care of it now.",
  put_back: "Put back: nobody has it now.",
  assign: "Assigned.",
  hand_over: "Handed over.",
  take_over: "Taken over. You take care of it now.",
};

export const checkLabels: Record<CheckItem, string> = {
  words: "Words match the source",
  voices: "Speaker and role on that day",
  days: "Date and its certainty",
  context: "Context is fair",
  stance: "Stance is stated, not inferred",
  reply: "Right of reply",
  privacy: "Privacy and media rights",
  notice: "The notice says what was wrong and what is right",
};

export const assignmentWords: Record<AssignmentAct, string> = {
  assigned: "gave it to",
  handed_over: "handed it over to",
  taken_over: "took it over",
  put_back: "put it back",
};

export const releaseWords: Record<ReleaseAct, string> = {
  scheduled: "scheduled its release for",
  unscheduled: "took it off the schedule",
  embargoed: "put it under embargo until",
  embargo_lifted: "lifted the embargo",
  released: "released, as scheduled by",
  refused: "not released, as scheduled by",
};

import { statusLabels } from "@/components/statements/labels";
import type { EntryState } from "@/db/vocabulary";
import type { QueueColumn, QueueFlag, QueueTab } from "@/lib/queue/vocabulary";

export const tabLabels: Record<QueueTab, string> = {
  mine: "Mine to fix",
  review: "To review",
  waiting: "Waiting on others",
  scheduled: "Scheduled",
  all: "All",
  published: "Published",
};

/** What an empty tab means. */
export const emptyTab: Record<QueueTab, string> = {
  mine: "Nothing of yours waits: no draft, and nothing was sent back to you.",
  review: "The queue is clear. Nothing waits for a review or to go out.",
  waiting: "Nothing you had a part in waits for somebody else.",
  scheduled: "Nothing has a time of release.",
  all: "Nobody has logged a statement yet.",
  published: "Nothing is published yet.",
};

export const columnLabels: Record<QueueColumn, string> = {
  entry: "Entry",
  state: "State",
  words: "Words",
  speaker: "Speaker",
  said: "Day said",
  source: "Source",
  bill: "Bills",
  author: "Logged by",
  assignee: "Assigned to",
  since: "In this state",
  flags: "Look out",
  tags: "Tags",
};

export const stateLabels: Record<EntryState, string> = {
  ...statusLabels,
  correction_draft: "Correction: draft",
  correction_submitted: "Correction: in review",
  correction_changes_requested: "Correction: changes requested",
  correction_approved: "Correction: approved",
};

export const flagLabels: Record<QueueFlag, string> = {
  possible_duplicate: "Possibly logged twice",
  quote_mismatch: "Words do not match",
  embargo: "Under embargo",
  correction: "Under correction",
};

/** "57", or "1,000+" beyond what is counted. */
export const countInFigures = (count: number, countedUpTo: number) =>
  count > countedUpTo ? `${countedUpTo.toLocaleString("en")}+` : count.toLocaleString("en");

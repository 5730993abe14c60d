import type { QueueTab } from "@/lib/statements/queue-view";

export const tabLabels: Record<QueueTab, string> = {
  mine: "Mine to fix",
  review: "To review",
  waiting: "Waiting on others",
  all: "All",
  published: "Published",
};

/** What an empty tab means. */
export const emptyTab: Record<QueueTab, string> = {
  mine: "Nothing of yours waits: no draft, and nothing was sent back to you.",
  review: "The queue is clear. Nothing waits for a review or to be published.",
  waiting: "Nothing you had a part in waits for somebody else.",
  all: "Nobody has logged a statement yet.",
  published: "Nothing is published yet.",
};

/** "57", or "1,000+" beyond what is counted. */
export const countInFigures = (count: number, countedUpTo: number) =>
  count > countedUpTo ? `${countedUpTo.toLocaleString("en")}+` : count.toLocaleString("en");

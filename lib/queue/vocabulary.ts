// The closed words of the queue, for its screen and its address alike.
export type { Density } from "@/db/queue-vocabulary";

/**
 * Mine: what I am to fix or was given. Review: what I may decide on, publish or issue. Waiting: what I had a part in,
 * where the next act is somebody else's. Scheduled: what has a time of release.
 */
export const queueTabs = ["mine", "review", "waiting", "scheduled", "all", "published"] as const;
export type QueueTab = (typeof queueTabs)[number];

/** What a page can be ordered by: every column that has one value for an entry. */
export const queueSorts = [
  "entry",
  "state",
  "words",
  "speaker",
  "said",
  "source",
  "bill",
  "author",
  "assignee",
  "since",
] as const;
export type QueueSort = (typeof queueSorts)[number];

export const queueFlags = ["possible_duplicate", "quote_mismatch", "embargo", "correction"] as const;
export type QueueFlag = (typeof queueFlags)[number];

export const queueColumns = [
  "entry",
  "state",
  "words",
  "speaker",
  "said",
  "source",
  "bill",
  "author",
  "assignee",
  "since",
  "flags",
  "tags",
] as const;
export type QueueColumn = (typeof queueColumns)[number];

/** Without these a row cannot be told from another. */
export const fixedColumns = ["entry", "words"] as const satisfies QueueColumn[];

export const bulkActs = ["assign", "tag", "untag", "send_back"] as const;
export type BulkAct = (typeof bulkActs)[number];

/** More at once would keep others waiting for their rows. */
export const mostAtOnce = 500;
/** Rows of one file of export. */
export const mostExported = 5000;
/** Counting stops here: nobody works through more. */
export const countedUpTo = 1000;
export const undoSeconds = 10;

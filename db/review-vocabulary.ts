// The closed word lists of reviewing, beside db/vocabulary.ts. Imports nothing.

/** What an editor makes sure of before an approval, in the order of the list; the keys 1 to 8 tick them. */
export const checkItems = [
  "words",
  "voices",
  "days",
  "context",
  "stance",
  "reply",
  "privacy",
  "notice",
] as const;
export type CheckItem = (typeof checkItems)[number];

/** How an entry came to whoever has it. */
export const assignmentActs = ["assigned", "handed_over", "taken_over", "put_back"] as const;
export type AssignmentAct = (typeof assignmentActs)[number];

/** What was decided on the time of a release, and what came of it. */
export const releaseActs = [
  "scheduled",
  "unscheduled",
  "embargoed",
  "embargo_lifted",
  "released",
  "refused",
] as const;
export type ReleaseAct = (typeof releaseActs)[number];

/** The fields of an entry that are text, for which a replacement can be suggested. */
export const suggestibleFields = ["words", "summary", "place"] as const;
export type SuggestibleField = (typeof suggestibleFields)[number];

import type { CheckItem } from "@/db/review-vocabulary";

/** What each check makes sure of. */
export const checkInWords: Record<CheckItem, string> = {
  words: "the words match the source",
  voices: "speaker and role on that day",
  days: "date and its certainty",
  context: "the context is fair",
  stance: "the stance is stated, not inferred",
  reply: "right of reply",
  privacy: "privacy and media rights",
  notice: "the notice says what was wrong and what is right",
};

import type { CheckItem } from "@/db/review-vocabulary";
import type { WordsCheck } from "@/lib/reviews/queries/words-check";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";
import { entryChecks } from "./entry-checks";

const itemOf: Record<string, CheckItem> = {
  words: "words",
  voices: "voices",
  identified: "voices",
  offices: "voices",
  said: "days",
  positions: "stance",
};

/** What computing tells of each check, in words. */
export function toldChecks(entry: DeskEntry, compared: WordsCheck): Partial<Record<CheckItem, string>> {
  const told: Partial<Record<CheckItem, string>> = {};
  for (const { key, text } of entryChecks(entry, compared)) {
    const item = itemOf[key];
    if (item) told[item] = [told[item], text].filter(Boolean).join(" ");
  }
  if (!told.stance) {
    const stated = entry.content.bills.filter(({ stance }) => stance !== "none_stated").length;
    told.stance =
      stated === 0
        ? "No position on a bill is recorded."
        : "The wording of each position stands in the words; whether it states the position, only reading tells.";
  }
  return told;
}

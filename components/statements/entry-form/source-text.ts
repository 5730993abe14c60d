import { findPlaces, searched } from "@/lib/excerpts/find-places";
import { stretchesOf } from "@/lib/excerpts/stretches";
import type { FormState } from "./form-state";

/** The source's fields are open: it is new, or being revised with the entry. */
export const hasOwnFields = ({ source }: FormState["values"]) => source.id === "" || source.revise === "yes";

/** The text the words are looked for in: as typed, or of the source that was chosen. */
export const textOfSource = ({ values, known }: Pick<FormState, "values" | "known">) =>
  hasOwnFields(values) ? values.source.text : (known.source?.text ?? "");

export type WordsMatch = "exact" | "normalised" | "absent" | "unknown";

// Making print alike costs time with the length of a text; longer ones are only compared letter by letter here.
const longestAlike = 400_000;

/** Whether the words stand in the source; unknown while one of the two is empty. */
export function matchOf(text: string, words: string): WordsMatch {
  const stretches = stretchesOf(words);
  if (text.trim() === "" || stretches.length === 0) return "unknown";
  if (text.length > longestAlike)
    return stretches.every((stretch) => text.includes(stretch)) ? "exact" : "absent";
  const within = searched(text);
  const found = stretches.map((stretch) => findPlaces(within, stretch)[0]);
  if (found.some((place) => !place)) return "absent";
  return found.every((place) => place?.match === "exact") ? "exact" : "normalised";
}

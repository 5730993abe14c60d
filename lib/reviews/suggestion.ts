// Replacements suggested for a field of an entry. Pure.
import { type SuggestibleField, suggestibleFields } from "@/db/review-vocabulary";
import { DomainError } from "../errors";

type Texts = Record<SuggestibleField, string>;

export const isSuggestible = (field: string): field is SuggestibleField =>
  suggestibleFields.some((known) => known === field);

/** How often a stretch stands in a text; the empty stretch stands once in an empty text, else nowhere. */
export function timesIn(text: string, stretch: string): number {
  if (stretch === "") return text === "" ? 1 : 0;
  let times = 0;
  for (let at = text.indexOf(stretch); at !== -1; at = text.indexOf(stretch, at + 1)) times++;
  return times;
}

/**
 * The field with the replacement in place of the stretch.
 * @throws DomainError conflict where the stretch does not stand there, or more than once
 */
export function replaced(
  texts: Texts,
  { field, was, becomes }: { field: SuggestibleField; was: string; becomes: string },
): string {
  const text = texts[field];
  const times = timesIn(text, was);
  if (times === 0) {
    throw new DomainError(
      "conflict",
      "What this suggestion replaces does not stand there any more. Edit the entry by hand, or resolve the suggestion.",
    );
  }
  if (times > 1) {
    throw new DomainError("conflict", `What it replaces stands there ${times} times. Take a longer stretch.`);
  }
  const at = text.indexOf(was);
  return text.slice(0, at) + becomes + text.slice(at + was.length);
}

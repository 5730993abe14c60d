// Taking a passage of a text into the entry: as the words themselves, for context, or for a date.
import { excerptPurposes } from "@/db/evidence-vocabulary";
import { sameWords } from "@/lib/excerpts/normalise";
import { stretchesOf } from "@/lib/excerpts/stretches";
import { withoutLineEnds } from "@/lib/sources/printed-lines";
import { blankExcerpt, type EntryValues, nextRow } from "./values";

export type CitedPassage = {
  purpose: string;
  /** Both empty: the pasted text of the source. */
  captureId: string;
  textId: string;
  /** Code points. */
  start: number;
  end: number;
  exact: string;
};

/** The intent of a button that cites the passage; its words may hold anything. */
export const citeIntent = ({ purpose, captureId, textId, start, end, exact }: CitedPassage) =>
  ["cite", purpose, captureId, textId, start, end, encodeURIComponent(exact)].join(":");

export function passageOfArgs(args: string[]): CitedPassage {
  const [purpose = "", captureId = "", textId = "", start = "", end = "", exact = ""] = args;
  return { purpose, captureId, textId, start: Number(start), end: Number(end), exact: decoded(exact) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/**
 * The values with the passage among the cited ones. Cited as the words, it becomes the words of record, or joins them
 * by an omission mark; excerpts of words stand in the order of the words.
 */
export function citePassage(values: EntryValues, { start, end, ...passage }: CitedPassage): EntryValues {
  const isPurpose = (excerptPurposes as readonly string[]).includes(passage.purpose);
  if (!isPurpose || passage.exact.trim() === "" || !(start >= 0 && end > start)) return values;
  const there = values.excerpts.some(
    (excerpt) =>
      excerpt.purpose === passage.purpose &&
      excerpt.textId === passage.textId &&
      excerpt.start === String(start) &&
      excerpt.exact === passage.exact,
  );
  if (there) return values;
  const row = {
    ...blankExcerpt,
    ...passage,
    start: String(start),
    end: String(end),
    row: nextRow(values.excerpts),
  };
  const excerpts = [...values.excerpts, row];
  return passage.purpose === "words"
    ? { ...values, excerpts, words: withStretch(values.words, asWords(passage)) }
    : { ...values, excerpts };
}

// Of a stored file, line ends are those of its paper or its mail; of a pasted text, whoever pasted it chose them.
const asWords = ({ textId, exact }: Pick<CitedPassage, "textId" | "exact">) =>
  textId === "" ? exact : withoutLineEnds(exact);

function withStretch(words: string, exact: string): string {
  if (words.trim() === "") return exact.trim();
  if (stretchesOf(words).some((stretch) => sameWords(stretch, exact))) return words;
  return `${words.trimEnd()} […] ${exact.trim()}`;
}

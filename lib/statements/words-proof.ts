// Whether the words of an entry are proved by what it cites: the twin of desk.unproved. Pure.
import type { ExcerptContent } from "../excerpts/content";
import { sameWords } from "../excerpts/normalise";
import { stretchesOf } from "../excerpts/stretches";
import type { StatementContent } from "./content";

export type WordsProof =
  | { proved: true; match: "exact" | "normalised" | "cited" }
  /** Nothing is cited that could prove them. */
  | { proved: false; lack: "no_excerpt" }
  /** More or fewer places are cited than there are stretches between omission marks. */
  | { proved: false; lack: "other_stretches"; stretches: number; cited: number }
  /** A stretch reads otherwise at its place. `stretch` counts from 1. */
  | { proved: false; lack: "other_words"; stretch: number; words: string; exact: string };

type Entry = Pick<StatementContent, "words" | "wordsKind"> & {
  excerpts?: readonly Pick<ExcerptContent, "purpose" | "textId" | "exact">[];
};

export function proofOf({ words, wordsKind, excerpts = [] }: Entry): WordsProof {
  if (wordsKind !== "verbatim") {
    return excerpts.some(({ purpose }) => purpose !== "date")
      ? { proved: true, match: "cited" }
      : { proved: false, lack: "no_excerpt" };
  }
  const cited = excerpts.filter(({ purpose, textId }) => purpose === "words" && textId !== null);
  if (cited.length === 0) return { proved: false, lack: "no_excerpt" };
  const stretches = stretchesOf(words);
  if (stretches.length !== cited.length)
    return { proved: false, lack: "other_stretches", stretches: stretches.length, cited: cited.length };
  for (const [at, stretch] of stretches.entries()) {
    const exact = cited[at]?.exact ?? "";
    if (!sameWords(stretch, exact))
      return { proved: false, lack: "other_words", stretch: at + 1, words: stretch, exact };
  }
  const exact = cited.every((excerpt, at) => excerpt.exact.trim() === stretches[at]);
  return { proved: true, match: exact ? "exact" : "normalised" };
}

import { normalWords } from "./normalise";

const omission = /\[[ \t-\r]*(?:…|\.\.\.)[ \t-\r]*\]/;

/** The words between the omission marks […] of a quotation: each has to be found by itself. */
export const stretchesOf = (words: string): string[] =>
  words
    .split(omission)
    .map((stretch) => stretch.trim())
    .filter((stretch) => normalWords(stretch) !== "");

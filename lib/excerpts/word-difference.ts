// Which words differ between a passage and a quotation of it, once what print changes is made alike.
import { diffArrays } from "diff";
import { lineEndHyphen, normalWords } from "./normalise";

/** One stretch: the same in both, only in the source, or only in the quotation. */
export type DifferencePart = { kind: "same" | "source" | "quoted"; text: string };
export type WordDifference = DifferencePart[];

/** Milliseconds after which two texts count as too different to be compared word by word. */
const patience = 200;

export function wordDifference(source: string, quoted: string): WordDifference {
  const one = tokens(source);
  const other = tokens(quoted);
  const found = diffArrays(one, other, { timeout: patience });
  if (!found)
    return [
      { kind: "source", text: one.join(" ") },
      { kind: "quoted", text: other.join(" ") },
    ];
  return found.map(({ value, added, removed }) => ({
    kind: added ? "quoted" : removed ? "source" : "same",
    text: value.join(" "),
  }));
}

const tokens = (text: string) =>
  normalWords(text)
    .replaceAll(lineEndHyphen, "")
    .split(" ")
    .filter((word) => word !== "");

/** How many words differ: a word in the place of another counts once, and so does a mark that stands alone. */
export function differingWords(difference: WordDifference): number {
  let count = 0;
  let source: number | null = null;
  let quoted: number | null = null;
  for (const { kind, text } of [...difference, { kind: "same" as const, text: "" }]) {
    const words = text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (kind === "source") source = (source ?? 0) + words;
    else if (kind === "quoted") quoted = (quoted ?? 0) + words;
    else {
      if (source !== null || quoted !== null) count += Math.max(1, source ?? 0, quoted ?? 0);
      source = null;
      quoted = null;
    }
  }
  return count;
}

/** The difference on one line: "the fares [will → may] stay". */
export const differenceInWords = (difference: WordDifference): string =>
  difference
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "source" ? `[source: ${text}]` : `[quoted: ${text}]`,
    )
    .join(" ");

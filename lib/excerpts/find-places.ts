// All places of a text at which words stand: letter by letter, and once what print changes is made alike.
import { asCodePoints } from "./code-points";
import { lineEndHyphen, type NormalText, normalise, normalWords, sameWords } from "./normalise";
import { cutsWord } from "./whole-words";

export type Match = "exact" | "normalised";

/** Where words stand in a text: a range of code points, and the words as they stand there. */
export type Place = { start: number; end: number; exact: string; match: Match };

/** A range of UTF-16 units. */
type Range = { start: number; end: number };

/** More places than a person can choose among. */
export const mostPlaces = 100;

/** A text to look for words in; it is normalised once, and only if words do not stand in it letter by letter. */
export type Searched = { text: string; normal: () => NormalText };

export function searched(text: string): Searched {
  let made: NormalText | null = null;
  return {
    text,
    normal: () => {
      made ??= normalise(text);
      return made;
    },
  };
}

/**
 * The places of one stretch of words, from the first to the last. Words inside a longer word are not found there.
 * Where they stand letter by letter, places that are only the same after normalisation are not looked for.
 */
export function findPlaces(within: Searched, words: string): Place[] {
  const wanted = words.trim();
  if (normalWords(wanted) === "") return [];
  const exact = rangesOf(within.text, wanted).filter((range) => standsAlone(within.text, range));
  const { text } = within;
  const match: Match = exact.length > 0 ? "exact" : "normalised";
  return (exact.length > 0 ? exact : normalRanges(within, wanted))
    .sort((a, b) => a.start - b.start)
    .slice(0, mostPlaces)
    .map((range) => ({ ...asCodePoints(text, range), exact: text.slice(range.start, range.end), match }));
}

function rangesOf(text: string, words: string): Range[] {
  const ranges: Range[] = [];
  for (
    let at = text.indexOf(words);
    at !== -1 && ranges.length < mostPlaces;
    at = text.indexOf(words, at + words.length)
  )
    ranges.push({ start: at, end: at + words.length });
  return ranges;
}

function normalRanges(within: Searched, words: string): Range[] {
  const { text } = within;
  const normal = within.normal();
  const wanted = normalWords(words);
  const whole = rangesOf(normal.text, wanted);
  const broken =
    normal.text.includes(lineEndHyphen) || wanted.includes(lineEndHyphen)
      ? acrossLines(normal.text, wanted)
      : [];
  const ranges = new Map<number, Range>();
  for (const { start, end } of [...whole, ...broken]) {
    const range = normal.originalRange(start, end);
    const holds = standsAlone(text, range) && sameWords(text.slice(range.start, range.end), words);
    if (holds && !ranges.has(range.start)) ranges.set(range.start, range);
  }
  return [...ranges.values()];
}

// A hyphen at the end of a line may be there or not: looked for without any hyphens, then compared with them.
function acrossLines(text: string, wanted: string): Range[] {
  const bare = wanted.replace(hyphens, "");
  if (bare === "") return [];
  const offsets = hyphenOffsets(text);
  return rangesOf(text.replace(hyphens, ""), bare).map(({ start, end }) => ({
    start: withHyphens(offsets, start, "after"),
    end: withHyphens(offsets, end, "before"),
  }));
}

const hyphens = new RegExp(`[-${lineEndHyphen}]`, "g");
const hyphenOffsets = (text: string) => [...text.matchAll(hyphens)].map(({ index }) => index);

/** The place in the text with hyphens of a place in the text without them. */
function withHyphens(offsets: number[], place: number, side: "after" | "before"): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bareOffset = (offsets[middle] ?? 0) - middle;
    if (side === "after" ? bareOffset <= place : bareOffset < place) low = middle + 1;
    else high = middle;
  }
  return place + low;
}

const wordCharacter = /[\p{L}\p{N}]/u;
// Scripts that are written without spaces between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const joined = /\p{M}|\u200D|[\u{1F3FB}-\u{1F3FF}]/u;

/** Whether a range neither cuts a character nor begins or ends inside a longer word. */
function standsAlone(text: string, { start, end }: Range): boolean {
  if (cutsWord(text, { start, end })) return false;
  const first = characterAt(text, start);
  const last = characterBefore(text, end);
  const next = characterAt(text, end);
  if (joined.test(next) || joined.test(first) || last === "\u200D" || last === undefined) return false;
  if (goesOn(characterBefore(text, start), first) || goesOn(last, next)) return false;
  return !(
    (wordCharacter.test(first) && brokenBefore.test(text.slice(Math.max(0, start - 24), start))) ||
    (wordCharacter.test(last) && brokenAfter.test(text.slice(end, end + 24)))
  );
}

// A word broken at the end of a line is one word.
const brokenBefore = /\p{L}[-\u2010\u2011][ \t]*[\n\r]\s*$/u;
const brokenAfter = /^[-\u2010\u2011][ \t]*[\n\r]\s*\p{L}/u;

const goesOn = (one: string, other: string) =>
  wordCharacter.test(one) && wordCharacter.test(other) && !(unspaced.test(one) && unspaced.test(other));

// Marks above a letter are passed over: the letter decides.
function characterBefore(text: string, at: number): string {
  const before = [...text.slice(Math.max(0, at - 8), at)];
  return before.findLast((character) => !/\p{M}/u.test(character)) ?? "";
}

const characterAt = (text: string, at: number) =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : "";

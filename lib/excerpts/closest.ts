// The passage of a text that comes closest to words that do not stand in it, and what differs. For people to compare:
// nothing is ever cited from it by itself.
import approximate from "approx-string-match";
import { asCodePoints } from "./code-points";
import type { Searched } from "./find-places";
import { lineEndHyphen, normalWords } from "./normalise";
import { differingWords, type WordDifference, wordDifference } from "./word-difference";

export type Closest = {
  /** Code points. */
  start: number;
  end: number;
  /** The words as they stand there. */
  exact: string;
  /** How many words differ. */
  differs: number;
  /** From the words of the source to the words looked for. */
  difference: WordDifference;
};

type Range = { start: number; end: number };

/** Words longer than this are found by their beginning and their end. UTF-16 units. */
const longest = 256;
/** Of each ten units, how many may differ. */
const tolerance = 0.35;

/** @returns null where no passage comes near */
export function findClosest(within: Searched, words: string): Closest | null {
  const { text, normal } = within;
  const wanted = normalWords(words).replaceAll(lineEndHyphen, "");
  const { text: held, originalRange } = normal();
  const range = wanted.length <= longest ? nearest(held, wanted) : bothEnds(held, wanted);
  if (!range) return null;
  const whole = wholeWords(held, range);
  const original = originalRange(whole.start, whole.end);
  const exact = text.slice(original.start, original.end);
  const difference = wordDifference(exact, words.trim());
  return { ...asCodePoints(text, original), exact, difference, differs: differingWords(difference) };
}

function bothEnds(text: string, wanted: string): Range | null {
  const head = nearest(text, wanted.slice(0, longest));
  if (!head) return null;
  const reach = text.slice(0, head.start + Math.ceil(wanted.length * (1 + tolerance)));
  const tail = nearest(reach, wanted.slice(-longest), head.start);
  if (!tail) return null;
  const length = tail.end - head.start;
  return length > wanted.length * (1 - tolerance) && length < wanted.length * (1 + tolerance)
    ? { start: head.start, end: tail.end }
    : null;
}

/** The best match in the windows at which several words of the quotation stand in the right distance. */
function nearest(text: string, wanted: string, from = 0): Range | null {
  let best: (Range & { errors: number }) | null = null;
  const allowed = Math.floor(wanted.length * tolerance);
  for (const place of likelyPlaces(text, wanted, from)) {
    const start = Math.max(from, place - allowed - 16);
    const window = text.slice(start, place + wanted.length + allowed + 16);
    const [match] = approximate(window, wanted, Math.min(allowed, best ? best.errors - 1 : allowed));
    if (match && (!best || match.errors < best.errors))
      best = { start: start + match.start, end: start + match.end, errors: match.errors };
    // Near enough that no other window is worth the time.
    if (best && best.errors <= wanted.length / 10) break;
  }
  return best;
}

const mostWindows = 6;
const mostHits = 100;

/** Where the quotation would begin, by the words of it that stand in the text: those with most words first. */
function likelyPlaces(text: string, wanted: string, from: number): number[] {
  const votes = new Map<number, number>();
  for (const { word, at } of tellingWords(wanted)) {
    let hits = 0;
    for (
      let hit = text.indexOf(word, from);
      hit !== -1 && hits < mostHits;
      hit = text.indexOf(word, hit + 1), hits++
    ) {
      // Places near one another are one: words before the passage may be longer or shorter in the quotation.
      const near = Math.floor((hit - at) / 32);
      const weight = word.length;
      for (const bucket of [near, near + 1]) votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWindows)
    .map(([bucket]) => Math.max(from, bucket * 32));
}

/** Up to 12 words of the quotation, the longest first: they stand in few places. */
function tellingWords(wanted: string): { word: string; at: number }[] {
  return [...wanted.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(({ 0: word, index }) => ({ word, at: index }))
    .sort((a, b) => b.word.length - a.word.length)
    .slice(0, 12);
}

/** The range widened to the words and characters it cuts. */
function wholeWords(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[from] ?? ""))
    from--;
  while (to < text.length && /[\p{L}\p{N}]/u.test(text[to - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[to] ?? ""))
    to++;
  if (/[\uDC00-\uDFFF]/.test(text[from] ?? "")) from--;
  if (/[\uD800-\uDBFF]/.test(text[to - 1] ?? "")) to++;
  while (from < to && text[from] === " ") from++;
  while (to > from && text[to - 1] === " ") to--;
  return { start: from, end: to };
}

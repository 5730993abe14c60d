import type { FoundWords } from "./find-words";
import { withoutLineEnds } from "./printed-lines";

/** Stretches of a source around the words: marked ones are the words of record. */
export type Passage = { match: "exact" | "normalised"; parts: { text: string; marked: boolean }[] };

// At most this much of the source beside the words, and of one marked stretch, in UTF-16 units: a quotation with
// its surroundings, not a copy of the document.
const surroundings = 400;
const longest = 900;

type PassageOptions = {
  /** Lines end where the paper did, and an empty line ends a paragraph: a text drawn from printed pages. */
  printed?: boolean;
};

/** The words in their paragraphs: from the start of the first to the end of the last that holds any of them. */
export function passageAround(
  text: string,
  found: FoundWords,
  { printed = false }: PassageOptions = {},
): Passage {
  const parts: Passage["parts"] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== "") parts.push({ text: printed ? withoutLineEnds(piece) : piece, marked });
  };
  // What is left out is ours to say, not the source's: its sign is never marked.
  const addShortened = (piece: string, limit: number, marked: boolean) => {
    if (piece.length <= limit) return add(piece, marked);
    add(headOf(piece, limit / 2), marked);
    add(" […] ", false);
    add(tailOf(piece, limit / 2), marked);
  };
  const first = found.ranges[0]?.start ?? 0;
  const last = found.ranges.at(-1)?.end ?? first;
  const ends = printed ? "\n\n" : "\n";
  const before = first < ends.length ? -1 : text.lastIndexOf(ends, first - ends.length);
  const start = before === -1 ? 0 : before + ends.length;
  const nextBreak = text.indexOf(ends, last);
  const end = nextBreak === -1 ? text.length : nextBreak;

  add(shortenedHead(text.slice(start, first)), false);
  found.ranges.forEach((range, index) => {
    addShortened(text.slice(range.start, range.end), longest, true);
    const next = found.ranges[index + 1];
    if (next) addShortened(text.slice(range.end, next.start), surroundings, false);
  });
  add(shortenedTail(text.slice(last, end)), false);
  return { match: found.match, parts };
}

const shortenedHead = (text: string) =>
  text.length > surroundings ? `[…] ${tailOf(text, surroundings)}` : text;
const shortenedTail = (text: string) =>
  text.length > surroundings ? `${headOf(text, surroundings)} […]` : text;

const headOf = (text: string, limit: number) =>
  whole(text.slice(0, limit).replace(/(?<=\s)\S{1,40}$/, "")).trimEnd();
const tailOf = (text: string, limit: number) =>
  whole(text.slice(-limit).replace(/^\S{1,40}(?=\s)/, "")).trimStart();

// A cut falls between words where there are any; one inside a character of two units drops the stray half.
const whole = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");

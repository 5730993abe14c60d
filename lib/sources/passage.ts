import type { FoundWords } from "./find-words";

/** Stretches of a source around the words: marked ones are the words of record. */
export type Passage = { match: "exact" | "normalised"; parts: { text: string; marked: boolean }[] };

// At most this much of the source beside the words, and of one marked stretch, in UTF-16 units: a quotation with
// its surroundings, not a copy of the document.
const surroundings = 400;
const longest = 900;

/** The words in their paragraphs: from the start of the first to the end of the last that holds any of them. */
export function passageAround(text: string, found: FoundWords): Passage {
  const parts: Passage["parts"] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== "") parts.push({ text: piece, marked });
  };
  const first = found.ranges[0]?.start ?? 0;
  const last = found.ranges.at(-1)?.end ?? first;
  const start = Math.max(text.lastIndexOf("\n", first - 1) + 1, 0);
  const nextBreak = text.indexOf("\n", last);
  const end = nextBreak === -1 ? text.length : nextBreak;

  add(shortenedHead(text.slice(start, first)), false);
  found.ranges.forEach((range, index) => {
    add(shortened(text.slice(range.start, range.end), longest), true);
    const next = found.ranges[index + 1];
    if (next) add(shortened(text.slice(range.end, next.start), surroundings), false);
  });
  add(shortenedTail(text.slice(last, end)), false);
  return { match: found.match, parts };
}

const shortenedHead = (text: string) =>
  text.length > surroundings ? `[…] ${whole(text.slice(-surroundings))}` : text;
const shortenedTail = (text: string) =>
  text.length > surroundings ? `${whole(text.slice(0, surroundings))} […]` : text;

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  return `${whole(text.slice(0, half))} […] ${whole(text.slice(-half))}`;
}

// A cut may fall inside a character of two units; the stray half is dropped.
const whole = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");

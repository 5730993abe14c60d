// What counts as the same words: profile 1 of docs/verified-quotes.md. The twin of desk.normal_words and
// desk.same_words; tests/db/same-words.test.ts holds them together. Offsets here are UTF-16 units.

import { type Change, type Mapped, rangeBefore, replaced } from "./mapped-text";

/** Stands for a hyphen at the end of a line, which may or may not belong to the word. */
export const lineEndHyphen = "\uE000";

/** A text with what print changes made alike, and the way back to where each character stood. */
export type NormalText = {
  text: string;
  /** The range of the original that a range of the normalised text came from. */
  originalRange: (start: number, end: number) => { start: number; end: number };
};

// What a UTF-16 unit is to the comparison. A table, since every unit of a long text is asked for.
const kinds = new Uint8Array(0x10000);
const [space, dash, breakable, fold, lineBreak] = [1, 2, 4, 8, 16];
const folded = new Map<number, string>();

/** Code points by hexadecimal ranges, "9-D 20 2000-200A". */
const each = (ranges: string, visit: (code: number) => void) => {
  for (const range of ranges.split(" ")) {
    const [first = 0, last = first] = range.split("-").map((hex) => Number.parseInt(hex, 16));
    for (let code = first; code <= last; code++) visit(code);
  }
};
const mark = (ranges: string, kind: number) =>
  each(ranges, (code) => {
    kinds[code] = (kinds[code] ?? 0) | kind;
  });
const foldTo = (ranges: string, as: string) => {
  mark(ranges, fold);
  each(ranges, (code) => folded.set(code, as));
};
mark("9-D 20 85 A0 1680 2000-200A 2028 2029 202F 205F 3000", space);
mark("A D 2028 2029", lineBreak);
mark("2D 2010-2015 2212", dash);
mark("2D 2010 2011", breakable);
foldTo("2018-201B 2032 2BC 60 B4", "'");
foldTo("201C-201F 2033 AB BB", '"');
for (const [at, letters] of ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].entries())
  foldTo((0xfb00 + at).toString(16), letters);

// Letters of a word that may be broken at the end of a line: fixed ranges, so that every program agrees on them.
const letters = new Uint8Array(0x10000);
each("41-5A 61-7A AA B5 BA C0-D6 D8-F6 F8-1FFF 2C00-2DFF A640-ABFF FB00-FDFF", (code) => {
  letters[code] = 1;
});

const whatIsDropped = /[\u00AD\u200B\u2060\uFEFF\uE000]+/g;

/** The normalised text with its way back. About 10 ms for a megabyte. */
export function normalise(original: string): NormalText {
  const composed = compose(drop({ text: original, runs: null }));
  const whole = replaced(composed, alikeIn(composed.text));
  const start = whole.text.startsWith(" ") ? 1 : 0;
  const end = whole.text.length - (whole.text.length > start && whole.text.endsWith(" ") ? 1 : 0);
  return {
    text: whole.text.slice(start, end),
    originalRange: (from, to) => rangeBefore(whole.runs, from + start, to + start),
  };
}

/** The normalised text alone. */
export const normalWords = (words: string) => normalise(words).text;

/** What print changes, from the first to the last, each with what stands for it. */
function* alikeIn(text: string): Generator<Change> {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] ?? 0;
    if (kind === 0) continue;
    let end = at + 1;
    let piece = folded.get(code) ?? " ";
    if (kind & space) {
      end = endOf(text, end, space);
    } else if (kind & dash) {
      piece = "-";
      const next = kind & breakable ? nextLine(text, at) : null;
      if (next === null) {
        end = endOf(text, end, dash);
      } else {
        end = next;
        piece = lineEndHyphen;
      }
    }
    // A hyphen and a space that stand alone are as they should be.
    if (end > at + 1 || piece.length > 1 || piece.charCodeAt(0) !== code) yield { start: at, end, piece };
    at = end - 1;
  }
}

/** Where a word broken by this hyphen goes on in the next line; null for any other hyphen. */
function nextLine(text: string, hyphen: number): number | null {
  if (hyphen === 0 || !letters[text.charCodeAt(hyphen - 1)]) return null;
  let at = hyphen + 1;
  while (text[at] === " " || text[at] === "\t") at++;
  if (!((kinds[text.charCodeAt(at)] ?? 0) & lineBreak)) return null;
  for (let code = text.charCodeAt(at); isBreakOrBlank(code); code = text.charCodeAt(at)) at++;
  return at < text.length && letters[text.charCodeAt(at)] ? at : null;
}

const isBreakOrBlank = (code: number) =>
  code === 0x20 || code === 9 || ((kinds[code] ?? 0) & lineBreak) !== 0;

function endOf(text: string, from: number, kind: number): number {
  let end = from;
  while (end < text.length && (kinds[text.charCodeAt(end)] ?? 0) & kind) end++;
  return end;
}

/** Whether two wordings are the same after normalisation; a hyphen at the end of a line may be there or not. */
export function sameWords(one: string, other: string): boolean {
  return sameNormalWords(normalWords(one), normalWords(other));
}

export function sameNormalWords(a: string, b: string): boolean {
  if (a === b) return true;
  if (!a.includes(lineEndHyphen) && !b.includes(lineEndHyphen)) return false;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (a[i] === lineEndHyphen) {
      i++;
      if (b[j] === "-") j++;
    } else if (b[j] === lineEndHyphen) {
      j++;
      if (a[i] === "-") i++;
    } else {
      return false;
    }
  }
  return true;
}

const drop = (from: Mapped): Mapped =>
  from.text.search(whatIsDropped) === -1
    ? from
    : replaced(
        from,
        found(from.text, whatIsDropped, () => ""),
      );

// A starter with all that can join it: marks, and the vowels and finals of Hangul. Vowel signs of Kirat Rai are letters.
const joining = "\\p{M}\\u1161-\\u1175\\u11A8-\\u11C2\\u{16D63}\\u{16D67}-\\u{16D6A}";
const cluster = new RegExp(
  `[^${joining}]?[${joining}]+|[\\u0340-\\u0387\\u0958-\\uFB4E\\u{2F800}-\\u{2FA1D}]`,
  "gu",
);

function compose(from: Mapped): Mapped {
  const whole = from.text.normalize("NFC");
  if (whole === from.text) return from;
  const pieces = replaced(from, found(from.text, cluster, composedOf));
  if (pieces.text === whole) return pieces;
  // What no rule above foresaw keeps its place by the line.
  return replaced(from, found(from.text, /[^\n]+/g, composedOf));
}

const composedOf = (text: string) => text.normalize("NFC");

function* found(text: string, pattern: RegExp, by: (found: string) => string): Generator<Change> {
  for (const match of text.matchAll(pattern)) {
    const piece = by(match[0]);
    if (piece !== match[0]) yield { start: match.index, end: match.index + match[0].length, piece };
  }
}

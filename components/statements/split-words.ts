// Divides the words of record: what is shown at once and what is behind the omission mark, and within both the
// stretches that are somebody else's words.
import type { Voice } from "@/lib/statements/card";

/** A stretch of the words; with a voice, that voice's own. */
export type Stretch = { text: string; voice: Voice | null };

export type SplitWords = {
  shown: Stretch[];
  /** The space between what is shown and what is hidden. */
  gap: string;
  hidden: Stretch[];
  hiddenCount: number;
  /** Quoted voices whose words were not found, or overlap those of another. */
  unplaced: Voice[];
};

const SHOWN_WORDS = 60;
// Scripts without spaces between words, or one endless word, are cut by length.
const SHOWN_CHARACTERS = 600;

export function splitWords(words: string, voices: readonly Voice[], whole = false): SplitWords {
  const { placed, unplaced } = place(words, voices);
  const cut = whole ? words.length : cutAfter(words);
  const rest = cut + (words.slice(cut).length - words.slice(cut).trimStart().length);
  return {
    shown: stretches(words, placed, 0, cut),
    gap: words.slice(cut, rest),
    hidden: stretches(words, placed, rest, words.length),
    hiddenCount: countWords(words.slice(rest)),
    unplaced,
  };
}

/** Words are what white space divides. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return count;
}

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;

/** Where the shown words end: after sixty of them; at the very end where hiding the rest is not worth it. */
function cutAfter(words: string): number {
  const end = endOfWord(words, SHOWN_WORDS);
  if (end <= SHOWN_CHARACTERS) {
    // A few words behind a disclosure would cost more than they save.
    return words.length - end < 60 ? words.length : end;
  }
  const space = words.lastIndexOf(" ", SHOWN_CHARACTERS);
  if (space > SHOWN_CHARACTERS / 2) return space;
  const half = words.charCodeAt(SHOWN_CHARACTERS - 1);
  return half >= 0xd800 && half <= 0xdbff ? SHOWN_CHARACTERS - 1 : SHOWN_CHARACTERS;
}

/** The index after the nth word; the length where there are fewer. */
function endOfWord(words: string, nth: number): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < words.length; at++) {
    const space = isSpace(words.charCodeAt(at));
    if (space && inWord && count === nth) return at;
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return words.length;
}

type Placed = { from: number; to: number; voice: Voice };

function place(words: string, voices: readonly Voice[]): { placed: Placed[]; unplaced: Voice[] } {
  const placed: Placed[] = [];
  const unplaced: Voice[] = [];
  for (const voice of voices) {
    if (voice.role !== "quoted") continue;
    const found = voice.quotedWords === "" ? null : freePlace(words, voice, placed);
    if (found) placed.push(found);
    else unplaced.push(voice);
  }
  return { placed: placed.sort((a, b) => a.from - b.from), unplaced };
}

function freePlace(words: string, voice: Voice, taken: readonly Placed[]): Placed | null {
  for (let at = words.indexOf(voice.quotedWords); at >= 0; at = words.indexOf(voice.quotedWords, at + 1)) {
    const { from, to } = withQuotationMarks(words, at, at + voice.quotedWords.length);
    if (taken.every((other) => to <= other.from || from >= other.to)) return { from, to, voice };
  }
  return null;
}

// The marks around quoted words go with them, or they would stand alone on the lines before and after.
const marks: Record<string, string> = { "“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“" };

function withQuotationMarks(words: string, from: number, to: number): { from: number; to: number } {
  const closing = marks[words.charAt(from - 1)];
  return closing !== undefined && words.charAt(to) === closing
    ? { from: from - 1, to: to + 1 }
    : { from, to };
}

function stretches(words: string, placed: readonly Placed[], from: number, to: number): Stretch[] {
  const parts: Stretch[] = [];
  let at = from;
  for (const quotation of placed) {
    const start = Math.max(quotation.from, from);
    const end = Math.min(quotation.to, to);
    if (start >= end) continue;
    if (start > at) parts.push({ text: words.slice(at, start), voice: null });
    parts.push({ text: words.slice(start, end), voice: quotation.voice });
    at = end;
  }
  if (at < to) parts.push({ text: words.slice(at, to), voice: null });
  return parts;
}

// A text while it is being drawn. Pieces come as the document has them; the finished text is NFC, and places in it
// count code points, however composing changed the lengths.
import type { TextBlock, TextRange } from "@/lib/captures/texts";

export type DraftText = ReturnType<typeof draftText>;
export type FinishedText = {
  text: string;
  blocks: TextBlock[];
  /** From a place in the draft to the code point of the text it became. */
  at(place: number): number;
};

export function draftText() {
  const pieces: string[] = [];
  const blocks: TextBlock[] = [];
  let length = 0;

  const append = (piece: string): TextRange => {
    const clean = storable(piece);
    const start = length;
    pieces.push(clean);
    length += clean.length;
    return { start, end: length };
  };
  return {
    append,
    /** Adds a block and what ends it: a line feed, and an empty line after all but the rows of tables and lists. */
    addBlock(kind: TextBlock["kind"], text: string, level?: number): void {
      if (text.trim() === "") return;
      const range = append(text);
      blocks.push({ kind, ...range, ...(level && { level }) });
      append(kind === "table_row" || kind === "list_item" ? "\n" : "\n\n");
    },
    /** Notes that a range that was appended is a block. */
    markBlock(block: TextBlock): void {
      blocks.push(block);
    },
    get length() {
      return length;
    },
    finish(): FinishedText {
      const { text, at } = compose(pieces.join(""));
      return {
        text: text.trim() === "" ? "" : text,
        at,
        blocks: text.trim() === "" ? [] : blocks.map((b) => ({ ...b, start: at(b.start), end: at(b.end) })),
      };
    },
  };
}

/** Without what a text in the database cannot hold, or nobody can see: NUL and other control characters. */
export const storable = (text: string) =>
  text
    .replace(/\r\n?|\u2028|\u2029|\u0085|\v|\f/g, "\n")
    // Control characters, but for the tab and the line feed.
    .replace(/(?![\t\n])\p{Cc}/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** NFC of a text with the way from each of its places (UTF-16 units) to the code points of the result. */
function compose(raw: string): { text: string; at(place: number): number } {
  if (/^[\n\t -~]*$/.test(raw)) return { text: raw, at: (place) => place };
  const places = new Uint32Array(raw.length + 1);
  const lines: string[] = [];
  let unit = 0;
  let point = 0;
  // Nothing composes across the end of a line.
  for (const line of raw.split(/(?<=\n)/)) {
    const normal = line.normalize("NFC");
    const end = point + codePoints(normal);
    for (const segment of normal === line ? [line] : segmentsOf(line)) {
      const became = normal === line ? segment : segment.normalize("NFC");
      if (became === segment) {
        for (let i = 0; i < segment.length; i++) {
          places[unit++] = Math.min(point, end);
          if (!isFirstHalf(segment.charCodeAt(i))) point++;
        }
      } else {
        places.fill(Math.min(point, end), unit, unit + segment.length);
        unit += segment.length;
        point += codePoints(became);
      }
    }
    point = end;
    lines.push(normal);
  }
  places[unit] = point;
  return { text: lines.join(""), at: (place) => places[place] ?? point };
}

const segmentsOf = (line: string) => Array.from(graphemes.segment(line), ({ segment }) => segment);

/** Of a character that takes two UTF-16 units. */
const isFirstHalf = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) if (isFirstHalf(text.charCodeAt(i))) count--;
  return count;
}

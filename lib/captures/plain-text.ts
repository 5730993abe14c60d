import type { TextBlock } from "./texts";

/** The extractor of plain text, as capture_texts names it. */
export const plainTextExtractor = { extractor: "plain", extractorVersion: "1" } as const;

/**
 * Reads plain text: kept as it is but for NFC, line ends made line feeds, and what no text can hold (NUL, a mark of
 * byte order at the beginning) left out. Lines that follow one another without an empty one are a paragraph.
 */
export function readPlainText(given: string): { text: string; blocks: TextBlock[] } {
  const text = given
    .replace(/^\uFEFF/, "")
    .replaceAll("\0", "")
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .normalize("NFC");
  return text.trim() === "" ? { text: "", blocks: [] } : { text, blocks: paragraphsOf(text) };
}

/** Paragraphs as ranges of code points, without the space around them. */
function paragraphsOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let codePoints = 0;
  let units = 0;
  // From the first character that is no space to the last before an empty line or the end.
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?!\s*(?:\n|$)))*/g)) {
    const words = match[0].trimEnd();
    codePoints += lengthOf(text.slice(units, match.index));
    const start = codePoints;
    codePoints += lengthOf(words);
    units = match.index + words.length;
    blocks.push({ kind: "paragraph", start, end: codePoints });
  }
  return blocks;
}

/** Code points. */
function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00) length--;
  }
  return length;
}

// From bytes to letters: by the mark at the beginning, by what an HTML page says of itself, else UTF-8; what is not
// UTF-8 is read as Windows-1252, and said to be.

import { decodeWindows1252 } from "@/lib/windows-1252";

export type DecodedText = { text: string; notices: string[] };

export function decodeText(bytes: Uint8Array, { html = false } = {}): DecodedText {
  const marked = encodingByMark(bytes);
  if (marked) return decoded(bytes, marked);
  if (isUtf8(bytes)) return decoded(bytes, "utf-8");
  const named = html ? encodingByMeta(bytes) : null;
  if (named && named !== "utf-8") return decoded(bytes, named);
  return {
    ...decoded(bytes, "windows-1252"),
    notices: [
      named
        ? "The page says that it is UTF-8 and is not; it was read as Windows-1252."
        : "The file is not UTF-8; it was read as Windows-1252. Letters with accents may be wrong.",
    ],
  };
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding a page names within its first 1,024 bytes, by the name TextDecoder has for it. */
function encodingByMeta(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // Nobody can write the name of it in ASCII and mean it.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}

const decoded = (bytes: Uint8Array, encoding: string): DecodedText => ({
  text: encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes),
  notices: [],
});

// Compressed documents. What was compressed once is kept under the hash of its content, so that a page asked for
// again and again is compressed once, and a page that changed cannot be answered with old bytes.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip";

// Below this a packet or two carry it as it is.
const WORTHWHILE_BYTES = 1400;
const KEPT_BYTES = 16 * 1024 * 1024;

const kept = new Map<string, Buffer>();
let keptBytes = 0;

/** The best encoding the client takes; null when it wants the plain bytes. */
export function encodingFor(acceptEncoding: string | null): Encoding | null {
  if (!acceptEncoding) return null;
  const accepts = (name: Encoding) =>
    acceptEncoding.split(",").some((part) => {
      const [coding = "", ...parameters] = part.split(";");
      if (coding.trim().toLowerCase() !== name) return false;
      return !parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/i.test(parameter));
    });
  return accepts("br") ? "br" : accepts("gzip") ? "gzip" : null;
}

export const isWorthwhile = (bytes: Uint8Array) => bytes.length >= WORTHWHILE_BYTES;

/** `tag` identifies the bytes: the same tag is the same content. */
export function compressed(bytes: Uint8Array, tag: string, encoding: Encoding): Buffer {
  const key = `${encoding} ${tag}`;
  const known = kept.get(key);
  if (known) {
    // Moves to the end: the first in the map is the one that was not asked for the longest.
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const result = encoding === "br" ? brotli(bytes) : gzipSync(bytes, { level: 4 });
  keep(key, result);
  return result;
}

const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

function keep(key: string, bytes: Buffer): void {
  kept.set(key, bytes);
  keptBytes += bytes.length;
  for (const [oldest, { length }] of kept) {
    if (keptBytes <= KEPT_BYTES) return;
    kept.delete(oldest);
    keptBytes -= length;
  }
}

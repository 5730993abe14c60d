import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type Duplex, PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import type { Dispatcher } from "undici";
import { AddressRefused } from "./address-guard";

export type SavedBody = { sha256: string; size: number };

/** Writes the body to a file, unpacked, and hashes it on the way. Stops at the first byte beyond a bound. */
export async function saveBody(
  { headers, body }: Dispatcher.ResponseData,
  path: string,
  limits: { bytes: number; unpackedBytes: number },
  signal: AbortSignal,
): Promise<SavedBody> {
  const unpack = unpackerOf(headers["content-encoding"]);
  const hash = createHash("sha256");
  let size = 0;
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length;
      hash.update(piece);
      done(null, piece);
    },
  });
  const file = createWriteStream(path, { mode: 0o600 });
  try {
    await pipeline(body, atMost(limits.bytes), unpack, atMost(limits.unpackedBytes), count, file, { signal });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (/^Z_|^ERR__ERROR|BROTLI/.test(code)) throw new AddressRefused("The answer is packed, and damaged.");
    throw error;
  }
  return { sha256: hash.digest("hex"), size };
}

function unpackerOf(encoding: string | string[] | undefined): Duplex {
  const name = String(encoding ?? "")
    .trim()
    .toLowerCase();
  if (name === "" || name === "identity") return new PassThrough();
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "br") return createBrotliDecompress();
  throw new AddressRefused("The answer is packed in a way that was not asked for.");
}

function atMost(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      seen += piece.length;
      const message = `The answer is larger than ${Math.round(bytes / 1_000_000)} MB. Download it and upload the file.`;
      done(seen > bytes ? new AddressRefused(message) : null, piece);
    },
  });
}

import { createHash } from "node:crypto";
import type { Readable } from "node:stream";

export type HashedBytes = {
  /** Hex. */
  sha256: string;
  /** Bytes. */
  size: number;
};

/** Reads all of it, a piece at a time. */
export async function hashBytes(body: Readable): Promise<HashedBytes> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of body) {
    hash.update(piece as Buffer);
    size += (piece as Buffer).length;
  }
  return { sha256: hash.digest("hex"), size };
}

import { createHash } from "node:crypto";

/** A weak tag: the same page counts as the same under every content encoding. */
export const entityTag = (bytes: Uint8Array) => `W/"${createHash("sha1").update(bytes).digest("base64url")}"`;

/** Whether If-None-Match names the tag; compared weakly, as RFC 9110 asks of it. */
export function matchesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  const opaque = tag.slice(2);
  return header.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === opaque);
}

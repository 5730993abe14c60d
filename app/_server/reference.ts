import { randomBytes } from "node:crypto";

const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Names one answer in the log. Short enough to be read out on the telephone; no letters that look like digits. */
export function newReference(): string {
  const picked = Array.from(randomBytes(8), (byte) => letters[byte % letters.length]);
  return `${picked.slice(0, 4).join("")}-${picked.slice(4).join("")}`;
}

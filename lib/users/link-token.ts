// The secret in a link of an invitation or a reset: 256 random bits, of which only the hash is kept.
import { createHash, randomBytes } from "node:crypto";

const form = /^[A-Za-z0-9_-]{43}$/;

/** Seconds an invitation can be accepted, and a password be set anew. */
export const invitationLasts = 72 * 60 * 60;
export const resetLasts = 30 * 60;

export const makeLinkToken = (): string => randomBytes(32).toString("base64url");

/** No salt and no slow hash: nobody guesses 256 random bits. Null for what is no token of ours. */
export const hashOfLink = (token: string): string | null =>
  form.test(token) ? createHash("sha256").update(`link:${token}`).digest("hex") : null;

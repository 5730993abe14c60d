import { generateURI } from "otplib";
import type { FactorSettings } from "./factor-settings";
import { openSecret } from "./sealed-secret";

type Pending = { sealedSecret: string; email: string; userId: string };

/** What an authenticator app reads from a picture, and what is typed where it cannot; null when it cannot be opened. */
export function authenticatorAddress(
  { sealedSecret, email, userId }: Pending,
  { secret, newsroom }: Pick<FactorSettings, "secret" | "newsroom">,
): { address: string; typed: string } | null {
  const shared = openSecret(sealedSecret, { owner: userId, secret });
  if (shared === null) return null;
  return {
    address: generateURI({ issuer: newsroom.replaceAll(":", " "), label: email, secret: shared }),
    typed: shared.replace(/(.{4})(?=.)/g, "$1 "),
  };
}

import type { Database } from "@/db/connect";
import { countChallenge } from "./code-limits";
import { type Arrival, enterNow } from "./enter-now";
import type { FactorSettings } from "./factor-settings";
import { type PasskeyAnswer, passkeyRequest, takePasskey } from "./passkeys";
import type { SignedIn } from "./sessions";

/** @throws DomainError too_many */
export async function beginPasskeySignIn(
  db: Database,
  { address, settings }: { address: string; settings: FactorSettings },
) {
  await countChallenge(db, address);
  return passkeyRequest(db, { purpose: "sign_in", userId: null, settings });
}

/**
 * Signs in whoever the passkey belongs to. It is enough by itself: the device is one factor, the finger, face or PIN
 * it asks for the other.
 * @throws DomainError not_signed_in
 */
export async function signInWithPasskey(
  db: Database,
  given: Arrival & { answer: PasskeyAnswer; settings: FactorSettings },
): Promise<SignedIn> {
  const { answer, settings } = given;
  const user = await takePasskey(db, { purpose: "sign_in", userId: null, answer, settings });
  return enterNow(db, user, { ...given, method: "passkey" });
}

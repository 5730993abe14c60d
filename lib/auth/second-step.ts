import type { Database } from "@/db/connect";
import { DomainError } from "../errors";
import { countChallenge } from "./code-limits";
import { type Arrival, enterNow, stepOver } from "./enter-now";
import { takeFactorCode } from "./factor-code";
import type { FactorSettings } from "./factor-settings";
import { type PasskeyAnswer, passkeyRequest, takePasskey } from "./passkeys";
import type { SignedIn } from "./sessions";
import { countFailure, openStep } from "./sign-in-steps";

type Second = Arrival & { stepId: string; settings: FactorSettings };

/**
 * The second step of a sign-in: a code of an authenticator, or a recovery code.
 * @throws DomainError not_signed_in, with detail.beginAgain where the first step is over; too_many
 */
export async function finishWithCode(db: Database, given: Second & { code: string }): Promise<SignedIn> {
  const step = await openStep(db, given.stepId);
  if (!step) throw stepOver();
  const { code, address, settings } = given;
  const method = await counted(db, step.id, () =>
    takeFactorCode(db, { user: step.user, code, address, secret: settings.secret }),
  );
  return enterNow(db, step.user, { ...given, method });
}

/** What the browser is to ask one of the person's passkeys for. */
export async function beginPasskeyStep(db: Database, { stepId, address, settings }: Second) {
  await countChallenge(db, address);
  const step = await openStep(db, stepId);
  if (!step) throw stepOver();
  return passkeyRequest(db, { purpose: "second_step", userId: step.user.id, settings });
}

/** The second step by a passkey of the same person. */
export async function finishWithPasskey(
  db: Database,
  given: Second & { answer: PasskeyAnswer },
): Promise<SignedIn> {
  const step = await openStep(db, given.stepId);
  if (!step) throw stepOver();
  const { answer, settings } = given;
  await counted(db, step.id, () =>
    takePasskey(db, { purpose: "second_step", userId: step.user.id, answer, settings }),
  );
  return enterNow(db, step.user, { ...given, method: "password_passkey" });
}

async function counted<Value>(db: Database, stepId: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_signed_in") await countFailure(db, stepId);
    throw error;
  }
}

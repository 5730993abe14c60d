import type { Database } from "@/db/connect";
import type { SignInMethod } from "@/db/sign-in-vocabulary";
import { recordAuditEvent } from "../audit";
import { DomainError } from "../errors";
import { takeCode } from "./authenticator-codes";
import { countCode, forgiveCode } from "./code-limits";
import { takeRecoveryCode } from "./recovery-codes";

export type GivenCode = {
  user: { id: string; email: string };
  /** As typed: six digits of an authenticator, anything else is taken for a recovery code. */
  code: string;
  /** Where it comes from. */
  address: string;
  /** AUTH_SECRET. */
  secret: string;
};

/**
 * Uses up a code of somebody, or a recovery code. Counted before it is looked at.
 * @returns how a sign-in with a password and this code is called
 * @throws DomainError not_signed_in for a wrong one, too_many with detail.retryAfter
 */
export async function takeFactorCode(
  db: Database,
  { user, code, address, secret }: GivenCode,
): Promise<SignInMethod> {
  const typed = code.replace(/\s/g, "");
  const recovery = !/^\d{6}$/.test(typed);
  const attempt = { email: user.email, address, recovery };
  await countCode(db, attempt).catch((refusal) => refuseLimited(db, user.id, refusal));
  const right = recovery
    ? await takeRecoveryCode(db, { userId: user.id, code: typed.slice(0, 100) })
    : await takeCode(db, { userId: user.id, code: typed, secret });
  if (!right) {
    await recordAuditEvent(db, { event: "second_factor_refused", actorId: null, subjectId: user.id });
    throw new DomainError(
      "not_signed_in",
      "This code is not right, or it was used already. Try the next one.",
      {
        code: ["Is not right, or was used already."],
      },
    );
  }
  await forgiveCode(db, attempt);
  if (recovery)
    await recordAuditEvent(db, { event: "recovery_code_used", actorId: user.id, subjectId: user.id });
  return recovery ? "password_recovery" : "password_code";
}

/** Written down once per series, like refused passwords. */
async function refuseLimited(db: Database, userId: string, refusal: unknown): Promise<never> {
  if (refusal instanceof DomainError && refusal.detail.first) {
    await recordAuditEvent(db, { event: "second_factor_limited", actorId: null, subjectId: userId });
  }
  throw refusal;
}

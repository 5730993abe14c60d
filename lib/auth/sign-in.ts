import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { users } from "@/db/schema";
import { recordAuditEvent } from "../audit";
import { DomainError } from "../errors";
import { type Attempt, countAttempt, forgiveAttempt } from "./attempt-limits";
import { type Arrival, enterNow, holdAccount } from "./enter-now";
import { verifyPassword } from "./passwords";
import { hasFactor } from "./second-factors";
import type { SignedIn } from "./sessions";
import { beginStep } from "./sign-in-steps";

export type Credentials = Arrival & { email: string; password: string };

/** A right password opens a session, or the second step where the account has a second factor. */
export type Entered = SignedIn | { stepId: string };

/**
 * Signs somebody in by password. An unknown address, a wrong password and a disabled user get the same answer after
 * the same work.
 * @throws DomainError not_signed_in, or too_many with detail.retryAfter in seconds
 */
export async function signIn(db: Database, credentials: Credentials): Promise<Entered> {
  const attempt = { email: credentials.email.trim().toLowerCase(), address: credentials.address };
  await countAttempt(db, attempt).catch((refusal) => refuseLimited(db, refusal));

  const user = await userByEmail(db, attempt);
  const matches = await verifyPassword(user?.passwordHash ?? null, credentials.password);
  if (!user || !matches || user.disabledAt) {
    const reason = !user ? "unknown" : user.disabledAt ? "disabled" : "password";
    await recordAuditEvent(db, {
      event: "sign_in_refused",
      actorId: null,
      subjectId: user?.id ?? null,
      detail: { reason },
    });
    throw new DomainError("not_signed_in", "Address and password do not match an account. Try again.");
  }

  await forgiveAttempt(db, attempt);
  const { passwordHash } = user;
  if (!user.hasFactor) return enterNow(db, user, { ...credentials, method: "password", passwordHash });
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await holdAccount(tx, user.id, passwordHash);
    return { stepId: await beginStep(tx, user.id) };
  });
}

/** Addresses are ASCII, compared exactly: what PostgreSQL could not even keep is nobody's. */
async function userByEmail(db: Database, { email }: Attempt) {
  const wanted = /^[!-~]+$/.test(email) ? email : "";
  const [user] = await db
    .select({
      id: users.id,
      name: users.name,
      role: users.role,
      passwordHash: users.passwordHash,
      email: users.email,
      disabledAt: users.disabledAt,
      hasFactor: hasFactor(users.id),
    })
    .from(users)
    .where(eq(users.email, wanted));
  return user;
}

/** Written down once per series: a flood of guesses must not fill a log that is never emptied. */
async function refuseLimited(db: Database, refusal: unknown): Promise<never> {
  if (refusal instanceof DomainError && refusal.detail.first) {
    await recordAuditEvent(db, { event: "sign_in_limited", actorId: null });
  }
  throw refusal;
}

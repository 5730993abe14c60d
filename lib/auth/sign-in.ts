import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { users } from "@/db/schema";
import { recordAuditEvent } from "../audit";
import { DomainError } from "../errors";
import { type Attempt, countAttempt, forgiveAttempt } from "./attempt-limits";
import { verifyPassword } from "./passwords";
import { type SignedIn, startSession } from "./sessions";

export type Credentials = {
  email: string;
  password: string;
  /** Where the attempt comes from, as the socket or the configured proxy has it. */
  address: string;
  /** The session the browser has now; it ends when the new one begins. */
  previousSessionId?: string | null;
};

/**
 * Signs somebody in by password. An unknown address, a wrong password and a disabled user get the same answer after
 * the same work.
 * @throws DomainError not_signed_in, or too_many with detail.retryAfter in seconds
 */
export async function signIn(db: Database, credentials: Credentials): Promise<SignedIn> {
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
  const actor = { id: user.id, name: user.name, role: user.role };
  return db.transaction(async (tx) => {
    const session = await startSession(
      tx as unknown as Database,
      actor,
      credentials.previousSessionId ?? null,
    );
    await recordAuditEvent(tx as unknown as Database, {
      event: "signed_in",
      actorId: user.id,
      subjectId: user.id,
    });
    return session;
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
      disabledAt: users.disabledAt,
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

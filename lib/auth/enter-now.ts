import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { users } from "@/db/schema";
import type { SignInMethod } from "@/db/sign-in-vocabulary";
import { recordAuditEvent } from "../audit";
import type { Actor } from "../context";
import { DomainError } from "../errors";
import { rememberAddress } from "./attempt-limits";
import type { Device } from "./device";
import { type SignedIn, startSession } from "./sessions";
import { takeStep } from "./sign-in-steps";

export type Arrival = {
  /** Where the attempt comes from, as the socket or the configured proxy has it. */
  address: string;
  device?: Device;
  /** The session the browser has now; it ends when the new one begins. */
  previousSessionId?: string | null;
};

type Entry = Arrival & {
  method: SignInMethod;
  /** What the given password was compared with. */
  passwordHash?: string;
  /** The first step this sign-in came through; it is taken away, once. */
  stepId?: string;
};

/** The end of every way in: the session, in one transaction with its audit event. */
export async function enterNow(
  db: Database,
  { id, name, role, email }: Pick<Actor, "id" | "name" | "role"> & { email: string },
  { address, device, previousSessionId, method, passwordHash, stepId }: Entry,
): Promise<SignedIn> {
  const session = await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await holdAccount(tx, id, passwordHash);
    if (stepId && !(await takeStep(tx, stepId))) throw stepOver();
    const session = await startSession(
      tx,
      { id, name, role },
      { previousId: previousSessionId ?? null, method, device },
    );
    await recordAuditEvent(tx, {
      event: "signed_in",
      actorId: id,
      subjectId: id,
      ...(method === "password" ? {} : { detail: { method } }),
    });
    return session;
  });
  await rememberAddress(db, { email, address });
  return session;
}

/**
 * Keeps an account as it is until this transaction ends.
 * @throws DomainError where it was disabled, or given another password, while the one given was compared
 */
export async function holdAccount(db: Database, id: string, passwordHash?: string): Promise<void> {
  const [open] = await db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.id, id),
        isNull(users.disabledAt),
        passwordHash === undefined ? undefined : eq(users.passwordHash, passwordHash),
      ),
    )
    .for("share");
  if (!open) throw stepOver();
}

export const stepOver = () =>
  new DomainError(
    "not_signed_in",
    "Too much time has passed, or too many codes were wrong. Begin again with your password.",
    {},
    { beginAgain: true },
  );

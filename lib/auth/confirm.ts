// Proving anew that it is them, for acts the policy marks so. The session goes on under a new name.
import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { users } from "@/db/schema";
import { recordAuditEvent } from "../audit";
import type { ActorContext } from "../context";
import { DomainError, invalid } from "../errors";
import { authorize } from "../permissions/authorize";
import { one } from "../rows";
import { transaction } from "../transaction";
import { countAttempt, forgiveAttempt } from "./attempt-limits";
import { countChallenge } from "./code-limits";
import { takeFactorCode } from "./factor-code";
import type { FactorSettings } from "./factor-settings";
import { type PasskeyAnswer, passkeyRequest, takePasskey } from "./passkeys";
import { verifyPassword } from "./passwords";
import { anyOf, factorsOf } from "./second-factors";
import { renewSession } from "./sessions";

export type Confirming = {
  sessionId: string;
  /** Where the request comes from. */
  address: string;
  settings: FactorSettings;
};

/**
 * By password, and by a code where there is a second factor: what signing in asks for. Counted like signing in.
 * @returns the id of the session from now on
 * @throws DomainError invalid with the field, not_signed_in for a wrong code, too_many
 */
export async function confirmWithPassword(
  ctx: ActorContext,
  { sessionId, address, settings, password, code }: Confirming & { password: string; code: string },
): Promise<string> {
  authorize(ctx, "account.own");
  const { db, actor } = ctx;
  const user = await accountOf(db, actor.id);
  const attempt = { email: user.email, address };
  await countAttempt(db, attempt);
  if (!(await verifyPassword(user.passwordHash, password))) {
    await recordAuditEvent(db, { event: "confirmation_refused", actorId: actor.id, subjectId: actor.id });
    throw invalid("password", "This is not your password.");
  }
  await forgiveAttempt(db, attempt);
  const second = anyOf(await factorsOf(db, user.id));
  if (second && code.trim() === "")
    throw invalid("code", "Give a code of your authenticator, or a recovery code.");
  if (second) await takeFactorCode(db, { user, code, address, secret: settings.secret });
  return confirmed(ctx, sessionId, second);
}

/** @throws DomainError too_many, conflict without a passkey */
export async function beginPasskeyConfirmation(
  ctx: ActorContext,
  { address, settings }: Omit<Confirming, "sessionId">,
) {
  authorize(ctx, "account.own");
  await countChallenge(ctx.db, address);
  const { passkeys } = await factorsOf(ctx.db, ctx.actor.id);
  if (passkeys === 0) throw new DomainError("conflict", "You have no passkey here.");
  return passkeyRequest(ctx.db, { purpose: "confirm", userId: ctx.actor.id, settings });
}

/** By a passkey alone. @returns the id of the session from now on */
export async function confirmWithPasskey(
  ctx: ActorContext,
  { sessionId, settings, answer }: Omit<Confirming, "address"> & { answer: PasskeyAnswer },
): Promise<string> {
  authorize(ctx, "account.own");
  await takePasskey(ctx.db, { purpose: "confirm", userId: ctx.actor.id, answer, settings });
  return confirmed(ctx, sessionId, true);
}

function confirmed(ctx: ActorContext, sessionId: string, factor: boolean): Promise<string> {
  return transaction(ctx, async ({ db, actor }) => {
    const renewed = await renewSession(db, sessionId, { factor });
    await recordAuditEvent(db, { event: "identity_confirmed", actorId: actor.id, subjectId: actor.id });
    return renewed;
  });
}

const accountOf = async (db: Database, userId: string) =>
  one(
    await db
      .select({ id: users.id, email: users.email, passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, userId)),
  );

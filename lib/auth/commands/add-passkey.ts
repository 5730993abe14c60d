import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { eq } from "drizzle-orm";
import { parse } from "uuid";
import { passkeys, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { countChallenge } from "../code-limits";
import type { Confirming } from "../confirm";
import { type FactorAdded, settleNewFactor } from "../first-factor";
import { challengeIn, makeChallenge, takeChallenge } from "../passkey-challenges";
import { credentialsOf, siteOf } from "../passkeys";
import type { NewPasskey } from "../schema";

/**
 * What the browser is to make a passkey from. It stays on the device where it is found again without an address, and
 * always asks for a finger, a face or a PIN.
 */
export async function beginPasskey(
  ctx: Context,
  { address, settings }: Omit<Confirming, "sessionId">,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  authorize(ctx, "account.secure");
  const { db, actor } = ctx;
  await countChallenge(db, address);
  const { email } = one(await db.select({ email: users.email }).from(users).where(eq(users.id, actor.id)));
  return generateRegistrationOptions({
    rpID: siteOf(settings),
    rpName: settings.newsroom,
    userID: Uint8Array.from(parse(actor.id)),
    userName: email,
    userDisplayName: actor.name,
    challenge: Uint8Array.from(
      Buffer.from(await makeChallenge(db, { purpose: "add", userId: actor.id }), "base64url"),
    ),
    attestationType: "none",
    excludeCredentials: await credentialsOf(db, actor.id),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** Keeps the public half of a passkey somebody's device has just made. */
export async function addPasskey(
  ctx: Context,
  { name, answer, sessionId, settings }: Omit<Confirming, "address"> & NewPasskey,
): Promise<FactorAdded> {
  authorize(ctx, "account.secure");
  const { id: userId } = ctx.actor;
  const challenge = challengeIn(answer.response.clientDataJSON);
  if (!challenge || !(await takeChallenge(ctx.db, { challenge, purpose: "add", userId }))) throw refused();
  const made = await verifyRegistrationResponse({
    response: answer as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: settings.origin,
    expectedRPID: siteOf(settings),
    requireUserVerification: true,
  }).catch(() => null);
  if (!made?.verified) throw refused();
  const { credential, credentialBackedUp } = made.registrationInfo;

  return transaction(ctx, async ({ db }) => {
    const row = one(
      await db
        .insert(passkeys)
        .values({
          userId,
          name,
          credentialId: credential.id,
          publicKey: Buffer.from(credential.publicKey).toString("base64url"),
          counter: credential.counter,
          transports: credential.transports ?? [],
          synced: credentialBackedUp,
        })
        .returning({ id: passkeys.id }),
    );
    await recordAuditEvent(db, {
      event: "passkey_added",
      actorId: userId,
      subjectId: userId,
      detail: { passkeyId: row.id },
    });
    return settleNewFactor(db, { userId, sessionId });
  });
}

const refused = () =>
  new DomainError(
    "invalid",
    "The passkey was not made for this site just now. Try again. Nothing was saved.",
  );

import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { passkeys, users } from "@/db/schema";
import type { ChallengePurpose } from "@/db/sign-in-vocabulary";
import { recordAuditEvent } from "../audit";
import { DomainError } from "../errors";
import type { FactorSettings } from "./factor-settings";
import { challengeIn, makeChallenge, takeChallenge } from "./passkey-challenges";

export type PasskeyAnswer = AuthenticationResponseJSON;

/** Passkeys belong to a name, whatever the port. */
export const siteOf = ({ origin }: Pick<FactorSettings, "origin">) => new URL(origin).hostname;

type Asked = {
  purpose: Exclude<ChallengePurpose, "add">;
  /** Null where nobody is known yet: the browser offers what it has for this site. */
  userId: string | null;
  settings: FactorSettings;
};

/** What the browser is to ask a passkey for. A finger, a face or a PIN is always demanded. */
export async function passkeyRequest(
  db: Database,
  { purpose, userId, settings }: Asked,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const known = userId ? await credentialsOf(db, userId) : undefined;
  return generateAuthenticationOptions({
    rpID: siteOf(settings),
    challenge: Buffer.from(await makeChallenge(db, { purpose, userId }), "base64url"),
    userVerification: "required",
    ...(known ? { allowCredentials: known } : {}),
  });
}

export const credentialsOf = (db: Database, userId: string) =>
  db
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, userId));

/**
 * Checks what a passkey signed, and whose it is. The challenge is used up whatever comes of it.
 * @throws DomainError not_signed_in
 */
export async function takePasskey(
  db: Database,
  { purpose, userId, answer, settings }: Asked & { answer: PasskeyAnswer },
) {
  const challenge = challengeIn(answer.response.clientDataJSON);
  if (!challenge || !(await takeChallenge(db, { challenge, purpose, userId }))) throw refused();
  const passkey = await passkeyOf(db, answer.id);
  const owner = passkey?.user;
  const verified =
    passkey &&
    owner &&
    (!userId || owner.id === userId) &&
    (await isSigned(passkey, challenge, answer, settings));
  const used = verified && (await countUse(db, passkey.id, verified.newCounter));
  if (!owner || !used) {
    await recordAuditEvent(db, {
      event: purpose === "sign_in" ? "sign_in_refused" : "second_factor_refused",
      actorId: null,
      subjectId: userId ?? owner?.id ?? null,
      detail: { reason: "passkey" },
    });
    throw refused();
  }
  return owner;
}

const passkeyOf = async (db: Database, credentialId: string) => {
  const [row] = await db
    .select({
      id: passkeys.id,
      credentialId: passkeys.credentialId,
      publicKey: passkeys.publicKey,
      counter: passkeys.counter,
      user: { id: users.id, email: users.email, name: users.name, role: users.role },
    })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(and(eq(passkeys.credentialId, credentialId), isNull(users.disabledAt)));
  return row;
};

async function isSigned(
  { credentialId, publicKey, counter }: { credentialId: string; publicKey: string; counter: number },
  challenge: string,
  answer: PasskeyAnswer,
  settings: FactorSettings,
) {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: settings.origin,
      expectedRPID: siteOf(settings),
      requireUserVerification: true,
      credential: {
        id: credentialId,
        publicKey: Uint8Array.from(Buffer.from(publicKey, "base64url")),
        counter,
      },
    });
    return verified ? authenticationInfo : null;
  } catch {
    // The library throws for whatever does not fit: another site, another key, a counter that went back.
    return null;
  }
}

/** False when the same use, or a later one, was counted meanwhile. Devices that do not count stay at zero. */
async function countUse(db: Database, id: string, counter: number): Promise<boolean> {
  const used = await db
    .update(passkeys)
    .set({ counter, lastUsedAt: sql`now()` })
    .where(
      and(
        eq(passkeys.id, id),
        or(lt(passkeys.counter, counter), and(eq(passkeys.counter, 0), sql`${counter}::bigint = 0`)),
      ),
    )
    .returning({ id: passkeys.id });
  return used.length > 0;
}

const refused = () =>
  new DomainError("not_signed_in", "This passkey did not work here. Try again, or use your password.");

// People with a second factor, and what their phones show.
import { eq } from "drizzle-orm";
import { generate } from "otplib";
import type { Database } from "@/db/connect";
import { authenticators, userSessions } from "@/db/schema";
import { activateAuthenticator } from "@/lib/auth/commands/activate-authenticator";
import { beginAuthenticator } from "@/lib/auth/commands/begin-authenticator";
import type { FactorSettings } from "@/lib/auth/factor-settings";
import { openSecret } from "@/lib/auth/sealed-secret";
import { actorOfSession, type SignedIn, startSession } from "@/lib/auth/sessions";
import { type Credentials, signIn } from "@/lib/auth/sign-in";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { anAddress } from "./account";

export const settings: FactorSettings = {
  origin: "https://record.example",
  secret: "kJ8w2mQx0vNc5rTy7uLp3zGb6hDf9sAe1iOk4",
  newsroom: "The Example",
  rule: "required",
};

/** Signs in somebody without a second factor. */
export async function enter(db: Database, credentials: Credentials): Promise<SignedIn> {
  const entered = await signIn(db, credentials);
  if ("stepId" in entered) throw new Error("A second step is asked for");
  return entered;
}

/** Signs in somebody with a second factor, as far as the first step goes. */
export async function firstStep(db: Database, credentials: Credentials): Promise<string> {
  const entered = await signIn(db, credentials);
  if ("sessionId" in entered) throw new Error("No second step is asked for");
  return entered.stepId;
}

type Person = { id: string; name: string; role: ActorContext["actor"]["role"] };

/** A browser in which somebody has just signed in by password, and what their acts are given. */
export async function aSession(db: Database, { id, name, role }: Person) {
  const { sessionId } = await startSession(db, { id, name, role });
  return { sessionId, ctx: await contextOf(db, sessionId) };
}

export async function contextOf(db: Database, sessionId: string): Promise<ActorContext> {
  const actor = await actorOfSession(db, sessionId, settings.rule);
  if (!actor) throw new Error("The session is over");
  return { db, actor };
}

/** Sets up an authenticator for somebody, by the commands they would use themselves. */
export async function withAuthenticator(db: Database, person: Person) {
  const { ctx, sessionId } = await aSession(db, person);
  await beginAuthenticator(ctx, settings);
  const shared = await sharedSecret(db, person.id);
  const added = await activateAuthenticator(ctx, {
    code: await generate({ secret: shared }),
    sessionId,
    settings,
    address: anAddress(),
  });
  return {
    shared,
    sessionId: added.sessionId,
    recoveryCodes: added.recoveryCodes ?? [],
    /** What the app shows some half minutes later; the first is used already. */
    codeAfter: (steps: number) =>
      generate({ secret: shared, epoch: Math.floor(Date.now() / 1000) + 30 * steps }),
  };
}

/** What the authenticator of somebody shares with us. */
export async function sharedSecret(db: Database, userId: string): Promise<string> {
  const row = one(await db.select().from(authenticators).where(eq(authenticators.userId, userId)));
  return openSecret(row.sealedSecret, { owner: userId, secret: settings.secret }) ?? "";
}

/** As if their last proof of who they are lay this far back. */
export const lastConfirmed = (db: Database, sessionId: string, at: Date) =>
  db.update(userSessions).set({ confirmedAt: at }).where(eq(userSessions.id, sessionId));

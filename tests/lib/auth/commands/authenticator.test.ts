import { eq, sql } from "drizzle-orm";
import { generate } from "otplib";
import { describe, expect } from "vitest";
import { authenticators, rateLimits, recoveryCodes, userSessions } from "@/db/schema";
import { authenticatorAddress } from "@/lib/auth/authenticator-address";
import { takeCode } from "@/lib/auth/authenticator-codes";
import { activateAuthenticator } from "@/lib/auth/commands/activate-authenticator";
import { beginAuthenticator } from "@/lib/auth/commands/begin-authenticator";
import { removeAuthenticator } from "@/lib/auth/commands/remove-authenticator";
import { renewRecoveryCodes } from "@/lib/auth/commands/renew-recovery-codes";
import { pendingAuthenticator } from "@/lib/auth/queries/own-account";
import { openSecret } from "@/lib/auth/sealed-secret";
import { actorOfSession } from "@/lib/auth/sessions";
import { anAccount, anAddress, auditOf } from "../../../support/account";
import { test } from "../../../support/newsroom";
import { databaseFault, refusal } from "../../../support/refusal";
import {
  aSession,
  contextOf,
  settings,
  sharedSecret,
  withAuthenticator,
} from "../../../support/second-factor";

describe("an authenticator", () => {
  test("is set up by the code of its picture, and its secret stands nowhere to be read", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db, "editor");
    const { ctx, sessionId } = await aSession(db, user);
    await beginAuthenticator(ctx, settings);
    const pending = await pendingAuthenticator(ctx);
    const shown = pending && authenticatorAddress({ ...pending, userId: user.id }, settings);
    const secret = shown?.typed.replaceAll(" ", "") ?? "";
    expect(shown?.address).toBe(
      `otpauth://totp/The%20Example:${encodeURIComponent(user.email)}?secret=${secret}&issuer=The%20Example`,
    );
    expect(JSON.stringify(await db.select().from(authenticators))).not.toContain(secret);

    const code = await generate({ secret });
    const added = await activateAuthenticator(ctx, { code, sessionId, settings, address: anAddress() });
    expect(added.recoveryCodes).toHaveLength(10);
    await expect(pendingAuthenticator(await contextOf(db, added.sessionId))).resolves.toBeNull();
    expect((await auditOf(db, user.id)).map(({ event }) => event)).toEqual([
      "user_added",
      "authenticator_added",
    ]);
  });

  test("gives the session a new name and ends those that never showed one", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db, "editor");
    const elsewhere = await aSession(db, user);
    const { sessionId } = await withAuthenticator(db, user);
    await expect(actorOfSession(db, sessionId, "required")).resolves.toEqual({
      id: user.id,
      name: user.name,
      role: "editor",
      confirmed: true,
    });
    await expect(actorOfSession(db, elsewhere.sessionId, "required")).resolves.toBeNull();
    // Also where the row was left open.
    await db.insert(userSessions).values({ userId: user.id, expiresAt: sql`now() + interval '1 day'` });
    const open = await db.select().from(userSessions).where(eq(userSessions.userId, user.id));
    const opened = await Promise.all(open.map(({ id }) => actorOfSession(db, id, "optional")));
    expect(opened.filter(Boolean)).toHaveLength(1);
  });

  test("does not count before its first right code", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    await db.delete(rateLimits);
    const user = await anAccount(db, "editor");
    const { ctx, sessionId } = await aSession(db, user);
    await beginAuthenticator(ctx, settings);
    const first = await sharedSecret(db, user.id);
    await beginAuthenticator(ctx, settings);
    const activate = (code: string) =>
      activateAuthenticator(ctx, { code, sessionId, settings, address: anAddress() });
    for (const code of ["000000", await generate({ secret: first })]) {
      expect((await refusal(activate(code))).fields).toHaveProperty("code");
    }
    await expect(actorOfSession(db, sessionId, "required")).resolves.toMatchObject({ needsFactor: true });
  });

  test("counts until another one has shown its first right code, and opens nothing from then on", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    await db.delete(rateLimits);
    const user = await anAccount(db, "editor");
    const old = await withAuthenticator(db, user);
    const ctx = await contextOf(db, old.sessionId);
    const { sessionId } = old;
    await beginAuthenticator(ctx, settings);
    await beginAuthenticator(ctx, settings);
    const pending = await pendingAuthenticator(ctx);
    const shared = openSecret(pending?.sealedSecret ?? "", { owner: user.id, secret: settings.secret }) ?? "";
    const activate = (code: string) =>
      activateAuthenticator(ctx, { code, sessionId, settings, address: anAddress() });
    expect((await refusal(activate("000000"))).fields).toHaveProperty("code");
    const take = (code: string) => takeCode(db, { userId: user.id, code, secret: settings.secret });
    await expect(take(await old.codeAfter(1))).resolves.toBe(true);

    const added = await activate(await generate({ secret: shared }));
    expect(added.recoveryCodes).toBeNull();
    await expect(take(await old.codeAfter(1))).resolves.toBe(false);
    const next = await generate({ secret: shared, epoch: Math.floor(Date.now() / 1000) + 30 });
    await expect(take(next)).resolves.toBe(true);
    expect(await db.$count(authenticators, eq(authenticators.userId, user.id))).toBe(1);
    expect((await auditOf(db, user.id)).at(-1)).toMatchObject({
      event: "authenticator_added",
      detail: { replaced: true },
    });
  });

  test("is one per person, and one that waits, whatever is written", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db, "editor");
    await withAuthenticator(db, user);
    const write = (values: { activatedAt?: Date; lastStep?: number }) =>
      databaseFault(
        db.insert(authenticators).values({ userId: user.id, sealedSecret: "x", ...values }) as never,
      );
    expect((await write({ activatedAt: new Date(), lastStep: 1 })).constraint).toBe(
      "authenticators_one_active",
    );
    await db.insert(authenticators).values({ userId: user.id, sealedSecret: "x" });
    expect((await write({})).constraint).toBe("authenticators_one_pending");
  });

  test("is the last factor an editor may not remove where one is required", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db, "editor");
    const { sessionId } = await withAuthenticator(db, user);
    const ctx = await contextOf(db, sessionId);
    expect((await refusal(removeAuthenticator(ctx, settings))).code).toBe("conflict");
    expect(await db.$count(recoveryCodes, eq(recoveryCodes.userId, user.id))).toBe(10);

    await removeAuthenticator(ctx, { rule: "optional" });
    expect(await db.$count(authenticators, eq(authenticators.userId, user.id))).toBe(0);
    expect(await db.$count(recoveryCodes, eq(recoveryCodes.userId, user.id))).toBe(0);
    expect((await auditOf(db, user.id)).at(-1)?.event).toBe("authenticator_removed");
  });

  test("is set up, removed, and its recovery codes renewed only after a fresh proof, by its owner", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    const { sessionId } = await withAuthenticator(db, await anAccount(db, "reporter"));
    const fresh = await contextOf(db, sessionId);
    const { confirmed: _, ...stale } = fresh.actor;
    const acts = [
      (ctx: typeof newsroom.visitor) => beginAuthenticator(ctx, settings),
      (ctx: typeof newsroom.visitor) => removeAuthenticator(ctx, settings),
      (ctx: typeof newsroom.visitor) => renewRecoveryCodes(ctx),
      (ctx: typeof newsroom.visitor) => pendingAuthenticator(ctx),
    ];
    for (const act of acts) {
      expect((await refusal(act({ db, actor: stale }))).detail).toEqual({ confirm: true });
      expect((await refusal(act(newsroom.visitor))).code).toBe("not_signed_in");
    }
  });
});

describe("renewRecoveryCodes", () => {
  test("makes ten others, and needs something they stand in for", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    const without = await aSession(db, user);
    expect((await refusal(renewRecoveryCodes(without.ctx))).code).toBe("conflict");

    const { sessionId, recoveryCodes: before } = await withAuthenticator(db, user);
    const codes = await renewRecoveryCodes(await contextOf(db, sessionId));
    expect(new Set([...codes, ...before]).size).toBe(20);
    expect(await db.$count(recoveryCodes, eq(recoveryCodes.userId, user.id))).toBe(10);
    expect((await auditOf(db, user.id)).at(-1)?.event).toBe("recovery_codes_made");
  });
});

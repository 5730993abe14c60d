import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { passkeyChallenges, passkeys, rateLimits, userSessions } from "@/db/schema";
import { codeLimits } from "@/lib/auth/code-limits";
import { addPasskey, beginPasskey } from "@/lib/auth/commands/add-passkey";
import { removePasskey } from "@/lib/auth/commands/remove-passkey";
import { beginPasskeyConfirmation, confirmWithPasskey } from "@/lib/auth/confirm";
import { beginPasskeySignIn, signInWithPasskey } from "@/lib/auth/passkey-sign-in";
import { ownAccount } from "@/lib/auth/queries/own-account";
import { beginPasskeyStep, finishWithPasskey } from "@/lib/auth/second-step";
import { actorOfSession } from "@/lib/auth/sessions";
import { disableUser } from "@/lib/users/commands/disable-user";
import { anAccount, anAddress, auditOf, rightPassword } from "../../support/account";
import { type Newsroom, test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { aSession, contextOf, firstStep, settings } from "../../support/second-factor";
import { softwarePasskey } from "../../support/software-passkey";

async function withPasskey({ desk: { db } }: Newsroom) {
  await db.delete(rateLimits);
  const user = await anAccount(db, "editor");
  const { ctx, sessionId: before } = await aSession(db, user);
  const device = softwarePasskey(settings);
  const address = anAddress();
  const { challenge } = await beginPasskey(ctx, { address, settings });
  const answer = device.register({ challenge }) as never;
  const { sessionId, recoveryCodes } = await addPasskey(ctx, {
    name: "Laptop",
    answer,
    sessionId: before,
    settings,
  });
  const ask = async () => (await beginPasskeySignIn(db, { address, settings })).challenge;
  const enter = (answer: ReturnType<typeof device.answer>) =>
    signInWithPasskey(db, { answer, address, settings });
  return { db, user, device, address, ask, enter, sessionId, before, recoveryCodes };
}

describe("a passkey", () => {
  test("is added to the session it was made in, with recovery codes", async ({ newsroom }) => {
    const { db, user, sessionId, before, recoveryCodes } = await withPasskey(newsroom);
    expect(recoveryCodes).toHaveLength(10);
    await expect(actorOfSession(db, before, "required")).resolves.toBeNull();
    const ctx = await contextOf(db, sessionId);
    expect(ctx.actor.needsFactor).toBeUndefined();
    expect((await ownAccount(ctx)).passkeys).toMatchObject([{ name: "Laptop", lastUsedAt: null }]);
    expect((await auditOf(db, user.id)).at(-1)).toMatchObject({ event: "passkey_added", actorId: user.id });
  });

  test("signs in by itself", async ({ newsroom }) => {
    const { db, user, device, ask, enter } = await withPasskey(newsroom);
    const { sessionId } = await enter(device.answer({ challenge: await ask() }));
    await expect(actorOfSession(db, sessionId, "required")).resolves.toMatchObject({
      id: user.id,
      confirmed: true,
    });
    const [session] = await db.select().from(userSessions).where(eq(userSessions.id, sessionId));
    expect(session).toMatchObject({ method: "passkey", factorAt: expect.any(Date) });
    expect((await auditOf(db, user.id)).at(-1)?.detail).toEqual({ method: "passkey" });
  });

  test("answers a challenge of ours, once", async ({ newsroom }) => {
    const { device, ask, enter } = await withPasskey(newsroom);
    const challenge = await ask();
    await enter(device.answer({ challenge }));
    expect((await refusal(enter(device.answer({ challenge })))).code).toBe("not_signed_in");
    const own = Buffer.alloc(32, 7).toString("base64url");
    expect((await refusal(enter(device.answer({ challenge: own })))).code).toBe("not_signed_in");
    const twice = await ask();
    const one = device.answer({ challenge: twice });
    const outcomes = await Promise.allSettled([enter(one), enter(one), enter(one)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("answers no challenge that has run out", async ({ newsroom }) => {
    const { db, device, enter } = await withPasskey(newsroom);
    const challenge = Buffer.alloc(32, 9).toString("base64url");
    await db.insert(passkeyChallenges).values({
      challenge,
      purpose: "sign_in",
      createdAt: sql`now() - interval '6 minutes'`,
      expiresAt: sql`now() - interval '1 minute'`,
    });
    expect((await refusal(enter(device.answer({ challenge })))).code).toBe("not_signed_in");
  });

  test("opens nothing for another site, another key, without a finger, or from a copy", async ({
    newsroom,
  }) => {
    const { device, ask, enter } = await withPasskey(newsroom);
    const stranger = softwarePasskey(settings);
    const elsewhere = "https://elsewhere.example";
    const bad = [
      device.answer({ challenge: await ask(), origin: elsewhere }),
      device.answer({ challenge: await ask(), site: "elsewhere.example" }),
      device.answer({ challenge: await ask(), verified: false }),
      stranger.answer({ challenge: await ask() }),
      { ...stranger.answer({ challenge: await ask() }), id: device.answer({ challenge: "" }).id },
    ];
    const told = new Set<string>();
    for (const answer of bad) told.add((await refusal(enter(answer))).message);
    expect([...told]).toEqual(["This passkey did not work here. Try again, or use your password."]);

    await enter(device.answer({ challenge: await ask() }));
    device.rewind(1);
    expect((await refusal(enter(device.answer({ challenge: await ask() })))).code).toBe("not_signed_in");
  });

  test("is the second step of its owner, and of nobody else", async ({ newsroom }) => {
    const mine = await withPasskey(newsroom);
    const theirs = await withPasskey(newsroom);
    const { db, user, address } = mine;
    const credentials = { email: user.email, password: rightPassword, address };
    const begin = async () => {
      const stepId = await firstStep(db, credentials);
      return { stepId, address, settings, ...(await beginPasskeyStep(db, { stepId, address, settings })) };
    };
    const wrong = await begin();
    const answer = theirs.device.answer(wrong);
    expect((await refusal(finishWithPasskey(db, { ...wrong, answer }))).code).toBe("not_signed_in");
    // A challenge of signing in alone is none of the second step.
    const mixed = { ...wrong, answer: mine.device.answer({ challenge: await mine.ask() }) };
    expect((await refusal(finishWithPasskey(db, mixed))).code).toBe("not_signed_in");
    const right = await begin();
    expect(right.allowCredentials).toHaveLength(1);
    const done = await finishWithPasskey(db, { ...right, answer: mine.device.answer(right) });
    expect(done.actor.id).toBe(user.id);
  });

  test("confirms that it is them, its owner alone", async ({ newsroom }) => {
    const mine = await withPasskey(newsroom);
    const theirs = await withPasskey(newsroom);
    const ctx = await contextOf(mine.db, mine.sessionId);
    const given = { sessionId: mine.sessionId, address: mine.address, settings };
    const ask = async () => ({ challenge: (await beginPasskeyConfirmation(ctx, given)).challenge });
    const wrong = confirmWithPasskey(ctx, { ...given, answer: theirs.device.answer(await ask()) });
    expect((await refusal(wrong)).code).toBe("not_signed_in");
    const renewed = await confirmWithPasskey(ctx, { ...given, answer: mine.device.answer(await ask()) });
    expect(renewed).not.toBe(mine.sessionId);
    await expect(actorOfSession(mine.db, mine.sessionId, "required")).resolves.toBeNull();
    expect((await contextOf(mine.db, renewed)).actor.confirmed).toBe(true);
  });

  test("opens nothing once it is removed, or its owner disabled", async ({ newsroom }) => {
    const { db, user, device, ask, enter, sessionId } = await withPasskey(newsroom);
    await disableUser({ db, actor: null, operator: true }, { userId: user.id });
    expect((await refusal(enter(device.answer({ challenge: await ask() })))).code).toBe("not_signed_in");

    const other = await withPasskey(newsroom);
    const ctx = await contextOf(db, other.sessionId);
    const [passkey] = (await ownAccount(ctx)).passkeys;
    const one = { passkeyId: passkey?.id ?? "" };
    expect((await refusal(removePasskey(ctx, { ...one, rule: "required" }))).code).toBe("conflict");
    const stranger = await aSession(db, await anAccount(db));
    expect((await refusal(removePasskey(stranger.ctx, { ...one, rule: "optional" }))).code).toBe("not_found");
    await removePasskey(ctx, { ...one, rule: "optional" });
    const late = other.device.answer({ challenge: await other.ask() });
    expect((await refusal(other.enter(late))).code).toBe("not_signed_in");
    expect((await auditOf(db, other.user.id)).map(({ event }) => event)).toContain("passkey_removed");
    await expect(actorOfSession(db, sessionId, "required")).resolves.toBeNull();
  });

  test("is kept only if it was made here, just now, by its owner, with a finger", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const { ctx, sessionId } = await aSession(db, await anAccount(db));
    const stranger = await aSession(db, await anAccount(db));
    const device = softwarePasskey(settings);
    const begin = (by = ctx) => beginPasskey(by, { address: anAddress(), settings });
    const signings = [
      { ...(await begin()), origin: "https://elsewhere.example" },
      { ...(await begin()), site: "elsewhere.example" },
      { ...(await begin()), verified: false },
      { ...(await begin(stranger.ctx)) },
      { challenge: Buffer.alloc(32).toString("base64url") },
    ];
    const add = (answer: ReturnType<typeof device.register>) =>
      addPasskey(ctx, { name: "Laptop", answer: answer as never, sessionId, settings });
    const before = await db.$count(passkeys);
    for (const signed of signings) expect((await refusal(add(device.register(signed)))).code).toBe("invalid");
    expect(await db.$count(passkeys)).toBe(before);

    const options = await begin();
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    const added = await add(device.register(options));
    const again = await contextOf(db, added.sessionId);
    const twice = device.register(await begin(again));
    const taken = addPasskey(again, {
      name: "Twice",
      answer: twice as never,
      sessionId: added.sessionId,
      settings,
    });
    expect((await refusal(taken)).code).toBe("conflict");
  });

  test("needs a fresh proof to be added or removed", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const { ctx } = await aSession(db, await anAccount(db));
    const { confirmed: _, ...actor } = ctx.actor;
    const address = anAddress();
    expect((await refusal(beginPasskey({ db, actor }, { address, settings }))).detail).toEqual({
      confirm: true,
    });
    const one = { passkeyId: crypto.randomUUID(), rule: "optional" } as const;
    expect((await refusal(removePasskey({ db, actor }, one))).detail).toEqual({ confirm: true });
    expect((await refusal(removePasskey(newsroom.visitor, one))).code).toBe("not_signed_in");
  });

  test("is asked for a bounded number of times from one address", async ({ newsroom }) => {
    const { ask } = await withPasskey(newsroom);
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, ask));
    // One challenge was asked for when the passkey was made.
    const allowed = codeLimits.challenge.points - 1;
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(allowed);
  });
});

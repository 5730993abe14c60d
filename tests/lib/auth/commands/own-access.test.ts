import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { rateLimits, userSessions } from "@/db/schema";
import { changePassword } from "@/lib/auth/commands/change-password";
import { endOtherSessions, endOwnSession } from "@/lib/auth/commands/end-own-sessions";
import { confirmWithPassword } from "@/lib/auth/confirm";
import { ownAccount } from "@/lib/auth/queries/own-account";
import { actorOfSession, startSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { openStep } from "@/lib/auth/sign-in-steps";
import { resetUser } from "@/lib/users/commands/reset-user";
import { resetAt } from "@/lib/users/finish-reset";
import { anAccount, anAddress, auditOf, rightPassword } from "../../../support/account";
import { type Newsroom, test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import {
  aSession,
  contextOf,
  firstStep,
  lastConfirmed,
  settings,
  withAuthenticator,
} from "../../../support/second-factor";

const other = "a kettle beside the window";
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function somebody({ desk: { db } }: Newsroom) {
  await db.delete(rateLimits);
  const user = await anAccount(db, "reporter");
  const session = await aSession(db, user);
  const lasts = async (id: string) => (await actorOfSession(db, id, "required")) !== null;
  return { db, user, ...session, lasts, lastEvent: async () => (await auditOf(db, user.id)).at(-1)?.event };
}

describe("changePassword", () => {
  test("changes it, keeps this session under a new name and ends all others", async ({ newsroom }) => {
    const { db, user, ctx, sessionId, lasts, lastEvent } = await somebody(newsroom);
    const elsewhere = await startSession(db, user);
    const renewed = await changePassword(ctx, { password: other, sessionId });
    expect(await Promise.all([renewed, sessionId, elsewhere.sessionId].map(lasts))).toEqual([
      true,
      false,
      false,
    ]);
    expect(await lastEvent()).toBe("password_changed");
    const attempt = { email: user.email, address: anAddress() };
    expect((await refusal(signIn(db, { ...attempt, password: rightPassword }))).code).toBe("not_signed_in");
    await expect(signIn(db, { ...attempt, password: other })).resolves.toHaveProperty("sessionId");
  });

  test("ends sign-ins that are half done", async ({ newsroom }) => {
    const { db, user } = await somebody(newsroom);
    const { sessionId } = await withAuthenticator(db, user);
    const stepId = await firstStep(db, { email: user.email, password: rightPassword, address: anAddress() });
    await changePassword(await contextOf(db, sessionId), { password: other, sessionId });
    await expect(openStep(db, stepId)).resolves.toBeNull();
  });

  test("ends links to a new password that were asked for before", async ({ newsroom }) => {
    const { db, user, ctx, sessionId } = await somebody(newsroom);
    const { path } = await resetUser(
      { db, actor: null, operator: true },
      { userId: user.id, email: user.email },
    );
    const token = path.split("/").at(-1) ?? "";
    await expect(resetAt(db, token)).resolves.toMatchObject({ userId: user.id });
    await changePassword(ctx, { password: other, sessionId });
    await expect(resetAt(db, token)).resolves.toBeNull();
  });

  test("refuses a weak one, the same one, and whoever did not confirm of late", async ({ newsroom }) => {
    const { db, ctx, sessionId } = await somebody(newsroom);
    for (const password of ["short", "password1234", rightPassword]) {
      expect((await refusal(changePassword(ctx, { password, sessionId }))).fields).toHaveProperty("password");
    }
    await lastConfirmed(db, sessionId, minutesAgo(11));
    const stale = await contextOf(db, sessionId);
    const refused = await refusal(changePassword(stale, { password: other, sessionId }));
    expect(refused).toMatchObject({ code: "not_allowed", detail: { confirm: true } });
    expect((await refusal(changePassword(newsroom.visitor, { password: other, sessionId }))).code).toBe(
      "not_signed_in",
    );
  });
});

describe("confirmWithPassword", () => {
  const proof = (
    sessionId: string,
    given: Partial<{ password: string; code: string; address: string }> = {},
  ) => ({
    ...{ sessionId, settings, address: anAddress(), password: rightPassword, code: "" },
    ...given,
  });

  test("serves for ten minutes, by the clock of the database, under a new name", async ({ newsroom }) => {
    const { db, sessionId, lasts, lastEvent } = await somebody(newsroom);
    await lastConfirmed(db, sessionId, minutesAgo(9));
    expect((await contextOf(db, sessionId)).actor.confirmed).toBe(true);
    await lastConfirmed(db, sessionId, minutesAgo(11));
    const stale = await contextOf(db, sessionId);
    expect(stale.actor.confirmed).toBeUndefined();
    const renewed = await confirmWithPassword(stale, proof(sessionId));
    expect((await contextOf(db, renewed)).actor.confirmed).toBe(true);
    expect(await lasts(sessionId)).toBe(false);
    expect(await lastEvent()).toBe("identity_confirmed");
  });

  test("makes the sign-in last no longer", async ({ newsroom }) => {
    const { db, ctx, sessionId } = await somebody(newsroom);
    const timesOf = async (id: string) => {
      const [row] = await db.select().from(userSessions).where(eq(userSessions.id, id));
      return [row?.createdAt, row?.expiresAt];
    };
    const before = await timesOf(sessionId);
    expect(await timesOf(await confirmWithPassword(ctx, proof(sessionId)))).toEqual(before);
  });

  test("refuses a wrong password, counted like signing in", async ({ newsroom }) => {
    const { ctx, sessionId, lasts, lastEvent } = await somebody(newsroom);
    const address = anAddress();
    const codes: string[] = [];
    for (let times = 0; times < 7; times++) {
      codes.push(
        (await refusal(confirmWithPassword(ctx, proof(sessionId, { password: "a guess", address })))).code,
      );
    }
    expect(codes).toEqual([...Array(5).fill("invalid"), "too_many", "too_many"]);
    expect(await lastEvent()).toBe("confirmation_refused");
    expect(await lasts(sessionId)).toBe(true);
  });

  test("asks for a code as well where signing in does", async ({ newsroom }) => {
    const { db, user } = await somebody(newsroom);
    const phone = await withAuthenticator(db, user);
    const ctx = await contextOf(db, phone.sessionId);
    const confirm = (code: string) => confirmWithPassword(ctx, proof(phone.sessionId, { code }));
    expect((await refusal(confirm(""))).fields).toHaveProperty("code");
    expect((await refusal(confirm("000000"))).code).toBe("not_signed_in");
    await expect(confirm(await phone.codeAfter(1))).resolves.toEqual(expect.any(String));
  });
});

describe("own sessions", () => {
  test("are listed with where and when, latest use first, and ended one by one or all", async ({
    newsroom,
  }) => {
    const { db, user, ctx, sessionId, lasts, lastEvent } = await somebody(newsroom);
    const device = { device: "Firefox on Linux", place: "203.0.113.x" };
    const phone = await startSession(db, user, { device, method: "passkey" });
    const third = await startSession(db, user);
    const { sessions } = await ownAccount(ctx);
    expect(sessions.map(({ id }) => id)).toEqual([third.sessionId, phone.sessionId, sessionId]);
    expect(sessions[1]).toMatchObject({ ...device, method: "passkey" });

    await endOwnSession(ctx, { sessionId: phone.sessionId });
    expect(await lastEvent()).toBe("session_ended");
    expect((await refusal(endOwnSession(ctx, { sessionId: phone.sessionId }))).code).toBe("not_found");
    await expect(endOtherSessions(ctx, { sessionId })).resolves.toEqual({ ended: 1 });
    expect(await Promise.all([sessionId, phone.sessionId, third.sessionId].map(lasts))).toEqual([
      true,
      false,
      false,
    ]);
    await expect(endOtherSessions(ctx, { sessionId })).resolves.toEqual({ ended: 0 });
  });

  test("are nobody else's to see or end", async ({ newsroom }) => {
    const mine = await somebody(newsroom);
    const theirs = await somebody(newsroom);
    expect((await refusal(endOwnSession(mine.ctx, { sessionId: theirs.sessionId }))).code).toBe("not_found");
    expect(await theirs.lasts(theirs.sessionId)).toBe(true);
    expect((await ownAccount(mine.ctx)).sessions).toHaveLength(1);
    for (const act of [
      () => ownAccount(newsroom.visitor),
      () => endOtherSessions(newsroom.visitor, theirs),
    ]) {
      expect((await refusal(act())).code).toBe("not_signed_in");
    }
  });
});

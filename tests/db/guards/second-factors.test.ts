import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import {
  authenticators,
  passkeyChallenges,
  passkeys,
  recoveryCodes,
  signInSteps,
  userSessions,
} from "@/db/schema";
import { anAccount } from "../../support/account";
import { test } from "../../support/newsroom";
import { databaseFault } from "../../support/refusal";
import { withAuthenticator } from "../../support/second-factor";

describe("what the database keeps of second factors", () => {
  test("a used code is never usable again, nor an earlier one", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    await withAuthenticator(db, user);
    const mine = eq(authenticators.userId, user.id);
    for (const lastStep of [sql`last_step`, sql`last_step - 1`, sql`null`]) {
      const fault = await databaseFault(db.update(authenticators).set({ lastStep }).where(mine));
      expect(fault.message).toMatch(/^code_once:/);
    }
    const swap = db.update(authenticators).set({ sealedSecret: "1.another" }).where(mine);
    expect((await databaseFault(swap)).message).toMatch(/^authenticator_stays:/);
  });

  test("a used recovery code stays used", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    await withAuthenticator(db, user);
    const mine = eq(recoveryCodes.userId, user.id);
    await db.update(recoveryCodes).set({ usedAt: sql`now()` }).where(mine);
    const fault = await databaseFault(db.update(recoveryCodes).set({ usedAt: null }).where(mine));
    expect(fault.message).toMatch(/^code_once:/);
  });

  test("a session that ended does not open again, nor pass to somebody else", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    const { sessionId } = await withAuthenticator(db, user);
    const mine = eq(userSessions.id, sessionId);
    const given = db.update(userSessions).set({ userId: newsroom.editor.actor.id }).where(mine);
    expect((await databaseFault(given)).message).toMatch(/^session_ended:/);
    await db.update(userSessions).set({ endedAt: sql`now()` }).where(mine);
    const opened = db.update(userSessions).set({ endedAt: null }).where(mine);
    expect((await databaseFault(opened)).message).toMatch(/^session_ended:/);
  });

  test("a session by more than a password has shown a second factor", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const { id: userId } = await anAccount(db);
    const expiresAt = sql`now() + interval '1 day'`;
    const fault = await databaseFault(
      db.insert(userSessions).values({ userId, expiresAt, method: "passkey" }),
    );
    expect(fault.constraint).toBe("user_sessions_factor_shown");
  });

  test("steps and challenges are short, and a challenge is never changed", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const { id: userId } = await anAccount(db);
    const step = db.insert(signInSteps).values({ userId, expiresAt: sql`now() + interval '1 hour'` });
    expect((await databaseFault(step)).constraint).toBe("sign_in_steps_short");
    const long = {
      challenge: "x",
      purpose: "add",
      userId,
      expiresAt: sql`now() + interval '1 hour'`,
    } as const;
    expect((await databaseFault(db.insert(passkeyChallenges).values(long))).constraint).toBe(
      "passkey_challenges_short",
    );
    const nobodys = { ...long, userId: null, expiresAt: sql`now() + interval '1 minute'` };
    expect((await databaseFault(db.insert(passkeyChallenges).values(nobodys))).constraint).toBe(
      "passkey_challenges_known",
    );
    expect((await databaseFault(db.update(passkeyChallenges).set({ purpose: "sign_in" }))).code).toBe(
      "42501",
    );
  });

  test("readers' side sees none of it", async ({ newsroom }) => {
    const reader = connect(newsroom.url, "reader", { max: 1 });
    try {
      for (const table of [
        authenticators,
        passkeys,
        recoveryCodes,
        signInSteps,
        passkeyChallenges,
        userSessions,
      ]) {
        expect((await databaseFault(reader.db.select().from(table as typeof passkeys))).code).toBe("42501");
      }
    } finally {
      await reader.close();
    }
  });
});

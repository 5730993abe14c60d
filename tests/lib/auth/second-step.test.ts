import { eq, like, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { rateLimits, recoveryCodes, signInSteps, userSessions } from "@/db/schema";
import { codeLimits } from "@/lib/auth/code-limits";
import { finishWithCode } from "@/lib/auth/second-step";
import { actorOfSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { disableUser } from "@/lib/users/commands/disable-user";
import { anAccount, anAddress, auditOf, rightPassword } from "../../support/account";
import { type Newsroom, test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { firstStep, settings, withAuthenticator } from "../../support/second-factor";

async function atTheSecondStep({ desk: { db } }: Newsroom) {
  await db.delete(rateLimits);
  const user = await anAccount(db, "editor");
  const phone = await withAuthenticator(db, user);
  const address = anAddress();
  const credentials = { email: user.email, password: rightPassword, address };
  const step = () => firstStep(db, credentials);
  const finish = (stepId: string, code: string, from = address) =>
    finishWithCode(db, { stepId, code, address: from, settings });
  const sessions = () => db.$count(userSessions, eq(userSessions.userId, user.id));
  return { db, user, phone, address, credentials, step, finish, sessions };
}

describe("the second step", () => {
  test("makes the session; the right password alone makes none", async ({ newsroom }) => {
    const { db, user, phone, step, finish, sessions } = await atTheSecondStep(newsroom);
    const before = await sessions();
    const stepId = await step();
    expect(await sessions()).toBe(before);
    await expect(actorOfSession(db, stepId, "required")).resolves.toBeNull();

    const signedIn = await finish(stepId, await phone.codeAfter(1));
    await expect(actorOfSession(db, signedIn.sessionId, "required")).resolves.toMatchObject({ id: user.id });
    expect((await auditOf(db, user.id)).at(-1)).toEqual({
      event: "signed_in",
      actorId: user.id,
      detail: { method: "password_code" },
    });
  });

  test("refuses a code that was used, also by the request beside it", async ({ newsroom }) => {
    const { phone, step, finish, sessions } = await atTheSecondStep(newsroom);
    const code = await phone.codeAfter(1);
    const steps = await Promise.all([step(), step(), step(), step()]);
    const before = await sessions();
    const outcomes = await Promise.allSettled(steps.map((stepId) => finish(stepId, code)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await sessions()).toBe(before + 1);
    expect((await refusal(finish(await step(), code))).code).toBe("not_signed_in");
    // The one that set it up, and whatever came before it.
    expect((await refusal(finish(await step(), await phone.codeAfter(0)))).code).toBe("not_signed_in");
  });

  test("refuses what is no code of the moment, and says the same of all of it", async ({ newsroom }) => {
    const { db, user, phone, step, finish } = await atTheSecondStep(newsroom);
    const wrong = [
      "000000",
      await phone.codeAfter(-20),
      await phone.codeAfter(20),
      "12345",
      "",
      "x".repeat(200),
      "\u0661\u0662\u0663\u0664\u0665\u0666",
    ];
    const messages = new Set<string>();
    for (const code of wrong) messages.add((await refusal(finish(await step(), code, anAddress()))).message);
    expect([...messages]).toEqual(["This code is not right, or it was used already. Try the next one."]);
    expect(
      (await auditOf(db, user.id)).filter(({ event }) => event === "second_factor_refused"),
    ).toHaveLength(wrong.length);
  });

  test("takes a recovery code once, however it is typed", async ({ newsroom }) => {
    const { db, user, phone, step, finish } = await atTheSecondStep(newsroom);
    const [code = "", other = ""] = phone.recoveryCodes;
    expect(phone.recoveryCodes).toHaveLength(10);
    expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const typed = ` ${code.toUpperCase().replaceAll("-", " ")} `;
    await expect(finish(await step(), typed)).resolves.toMatchObject({ actor: { id: user.id } });
    expect((await refusal(finish(await step(), code))).code).toBe("not_signed_in");

    const [first, second] = await Promise.all([step(), step()]);
    const outcomes = await Promise.allSettled([finish(first, other), finish(second, other)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const kept = JSON.stringify(await db.select().from(recoveryCodes));
    for (const one of phone.recoveryCodes) expect(kept).not.toContain(one.replaceAll("-", ""));
    expect((await auditOf(db, user.id)).map(({ event }) => event)).toContain("recovery_code_used");
  });

  test("takes nobody else's recovery code", async ({ newsroom }) => {
    const mine = await atTheSecondStep(newsroom);
    const theirs = await atTheSecondStep(newsroom);
    const refused = await refusal(mine.finish(await mine.step(), theirs.phone.recoveryCodes[0] ?? ""));
    expect(refused.code).toBe("not_signed_in");
  });

  test("is taken once", async ({ newsroom }) => {
    const { phone, step, finish } = await atTheSecondStep(newsroom);
    const stepId = await step();
    await finish(stepId, phone.recoveryCodes[0] ?? "");
    const again = await refusal(finish(stepId, phone.recoveryCodes[1] ?? ""));
    expect(again.detail).toEqual({ beginAgain: true });
  });

  test("is over after five wrong codes, ten minutes, or when its user is disabled", async ({ newsroom }) => {
    const { db, user, phone, step, finish } = await atTheSecondStep(newsroom);
    const worn = await step();
    for (let times = 0; times < 5; times++) await refusal(finish(worn, "000000", anAddress()));
    expect((await refusal(finish(worn, await phone.codeAfter(1)))).detail).toEqual({ beginAgain: true });

    const late = await step();
    await db
      .update(signInSteps)
      .set({ createdAt: sql`now() - interval '11 minutes'`, expiresAt: sql`now() - interval '1 minute'` })
      .where(eq(signInSteps.id, late));
    expect((await refusal(finish(late, await phone.codeAfter(1)))).detail).toEqual({ beginAgain: true });

    const dismissed = await step();
    await disableUser({ db, actor: null, operator: true }, { userId: user.id });
    expect((await refusal(finish(dismissed, await phone.codeAfter(1)))).code).toBe("not_signed_in");
  });

  test("bears few guesses of somebody who has the password, and lets the owner in meanwhile", async ({
    newsroom,
  }) => {
    const { db, user, phone, address, step, finish } = await atTheSecondStep(newsroom);
    await finish(await step(), await phone.codeAfter(1));
    const guesses = 60;
    let looked = 0;
    for (let at = 0; at < guesses; at++) {
      // New steps, from new addresses: what a guesser who has the password can do.
      const from = anAddress();
      const entered = await signIn(db, { email: user.email, password: rightPassword, address: from });
      const refused = await refusal(finish("stepId" in entered ? entered.stepId : "", "000000", from));
      if (refused.code === "not_signed_in") looked++;
      else expect(refused).toMatchObject({ code: "too_many", message: expect.stringMatching(/24 hours/) });
    }
    expect(looked).toBe(codeLimits.account.points);
    const events = (await auditOf(db, user.id)).map(({ event }) => event);
    expect(events.filter((event) => event === "second_factor_limited")).toHaveLength(1);

    // Known from an earlier sign-in; and a recovery code helps from everywhere.
    await expect(finish(await step(), phone.recoveryCodes[0] ?? "", anAddress())).resolves.toBeTruthy();
    const refused = await refusal(finish(await step(), "000000", address));
    expect(refused.code).toBe("not_signed_in");
  });

  test("bears few guesses a day also from where its owner signs in, and those of elsewhere are counted apart", async ({
    newsroom,
  }) => {
    const { db, phone, step, finish } = await atTheSecondStep(newsroom);
    const forgetQuarterHour = () => db.delete(rateLimits).where(like(rateLimits.key, "sign-in-%pair%"));
    await finish(await step(), await phone.codeAfter(1));
    let looked = 0;
    let last = "";
    for (let at = 0; at < codeLimits.near.points + 2; at++) {
      await forgetQuarterHour();
      const refused = await refusal(finish(await step(), "000000"));
      if (refused.code === "not_signed_in") looked++;
      last = refused.message;
    }
    expect(looked).toBe(codeLimits.near.points);
    expect(last).toMatch(/24 hours/);
    expect((await refusal(finish(await step(), "000000", anAddress()))).code).toBe("not_signed_in");
  });

  test("takes an attempt back that was right, from where its owner signs in", async ({ newsroom }) => {
    const { db, phone, step, finish } = await atTheSecondStep(newsroom);
    const counted = async () => {
      const rows = await db.select().from(rateLimits).where(like(rateLimits.key, "sign-in-code-near%"));
      return rows.map(({ points }) => points);
    };
    await finish(await step(), phone.recoveryCodes[0] ?? "");
    await refusal(finish(await step(), "000000"));
    expect(await counted()).toEqual([1]);
    await finish(await step(), await phone.codeAfter(1));
    expect(await counted()).toEqual([1]);
  });
});

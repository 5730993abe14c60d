import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/connect";
import { outbox, passwordResets, userSessions, users } from "@/db/schema";
import { verifyPassword } from "@/lib/auth/passwords";
import { startSession } from "@/lib/auth/sessions";
import { disableUser } from "@/lib/users/commands/disable-user";
import { resetUser } from "@/lib/users/commands/reset-user";
import { finishReset, resetAt } from "@/lib/users/finish-reset";
import { linkLimits } from "@/lib/users/link-limits";
import { mailInFull } from "@/lib/users/queries/outbox";
import { requestReset } from "@/lib/users/request-reset";
import { anAccount, anAddress, auditOf, confirmed } from "../../support/account";
import { tokenIn, workMail } from "../../support/mail";
import { type Newsroom, test } from "../../support/newsroom";
import { databaseFault, refusal } from "../../support/refusal";

const newPassword = "another lantern, upstairs";

/** Asks for a reset and gives the token of the mailed link; null when no mail came. */
async function askFor({ visitor }: Newsroom, email: string): Promise<string | null> {
  await requestReset(visitor.db, { email, address: anAddress() });
  await workMail(visitor);
  const [latest] = await visitor.db
    .select({ textPart: outbox.textPart })
    .from(outbox)
    .innerJoin(passwordResets, eq(passwordResets.id, outbox.resetId))
    .where(and(eq(passwordResets.email, email), eq(outbox.state, "kept")))
    .orderBy(sql`${outbox.createdAt} desc`)
    .limit(1);
  return latest ? tokenIn(latest.textPart) : null;
}

const passwordOf = async (db: Database, id: string, password: string) => {
  const [user] = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, id));
  return verifyPassword(user?.hash ?? null, password);
};

const pairs = Number(process.env.STET_TIMING_SAMPLES ?? 0);

describe("a password reset", () => {
  test("sets a new password once and ends every session", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const user = await anAccount(db, "editor");
    await startSession(db, user);
    const token = await askFor(newsroom, user.email);
    await finishReset(db, { token: token ?? "", password: newPassword });
    expect(await passwordOf(db, user.id, newPassword)).toBe(true);
    const open = and(eq(userSessions.userId, user.id), isNull(userSessions.endedAt));
    expect(await db.$count(userSessions, open)).toBe(0);
    expect(await resetAt(db, token ?? "")).toBeNull();
    const again = finishReset(db, { token: token ?? "", password: `${newPassword}!` });
    expect((await refusal(again)).code).toBe("conflict");
    expect(await passwordOf(db, user.id, newPassword)).toBe(true);
    expect((await auditOf(db, user.id)).map(({ event }) => event)).toEqual([
      "user_added",
      "reset_asked",
      "password_reset",
    ]);
  });

  test("signs nobody in: no session is made by it", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const user = await anAccount(db, "admin");
    const token = await askFor(newsroom, user.email);
    await finishReset(db, { token: token ?? "", password: newPassword });
    expect(await db.$count(userSessions, eq(userSessions.userId, user.id))).toBe(0);
  });

  test("ends the link asked for before, and runs out after 30 minutes", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const user = await anAccount(db);
    const first = await askFor(newsroom, user.email);
    const second = await askFor(newsroom, user.email);
    expect(second).not.toBe(first);
    expect(await resetAt(db, first ?? "")).toBeNull();
    expect(await resetAt(db, second ?? "")).toMatchObject({ userId: user.id });
    const late = await databaseFault(
      db
        .insert(passwordResets)
        .values({ email: user.email, expiresAt: sql`now() + interval '31 minutes'` }) as never,
    );
    expect(late.constraint).toBe("password_resets_short");
  });

  test("mails nothing to an address without an account, nor to a closed account, and keeps nothing of it", async ({
    newsroom,
  }) => {
    const { db } = newsroom.visitor;
    const closed = await anAccount(db);
    await disableUser({ db, actor: null, operator: true }, { userId: closed.id });
    for (const email of ["nobody@elsewhere.example", closed.email]) {
      expect(await askFor(newsroom, email)).toBeNull();
      expect(await db.$count(passwordResets, eq(passwordResets.email, email))).toBe(0);
    }
  });

  test("refuses a weak password, and the link is not spent", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const user = await anAccount(db);
    const token = (await askFor(newsroom, user.email)) ?? "";
    const weak = await refusal(finishReset(db, { token, password: "password1234" }));
    expect(Object.keys(weak.fields)).toEqual(["password"]);
    await finishReset(db, { token, password: newPassword });
  });

  test("dies with a change of access", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const user = await anAccount(db);
    const token = (await askFor(newsroom, user.email)) ?? "";
    await disableUser({ db, actor: null, operator: true }, { userId: user.id });
    expect(await resetAt(db, token)).toBeNull();
    expect((await refusal(finishReset(db, { token, password: newPassword }))).code).toBe("conflict");
  });

  test("is used once by many at the same moment", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const user = await anAccount(db);
    const token = (await askFor(newsroom, user.email)) ?? "";
    const tries = [0, 1, 2, 3].map((at) => finishReset(db, { token, password: `${newPassword} ${at}` }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("the audit log of a reset", () => {
  test("names nobody as who set the password: whoever held the link was not signed in", async ({
    newsroom,
  }) => {
    const { db } = newsroom.visitor;
    const user = await anAccount(db);
    await finishReset(db, { token: (await askFor(newsroom, user.email)) ?? "", password: newPassword });
    expect((await auditOf(db, user.id)).at(-1)).toMatchObject({ event: "password_reset", actorId: null });
  });
});

describe("a kept mail of a reset", () => {
  test("shows its words to its recipient alone, and to no other administrator", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const [owner, other] = [await newsroom.hire("admin"), await newsroom.hire("admin")];
    const [account] = await db.select().from(users).where(eq(users.id, owner.actor.id));
    const token = await askFor(newsroom, account?.email ?? "");
    const [mail] = await db
      .select({ id: outbox.id })
      .from(outbox)
      .innerJoin(passwordResets, eq(passwordResets.id, outbox.resetId))
      .where(eq(passwordResets.userId, owner.actor.id));
    const id = mail?.id ?? "";
    const withheld = await mailInFull(confirmed(other), id);
    expect(withheld).toMatchObject({ withheld: true, subject: null, textPart: null, htmlPart: null });
    expect(JSON.stringify(withheld)).not.toContain(token);
    expect(await auditOf(db, id)).toEqual([]);
    const own = await mailInFull(confirmed(owner), id);
    expect(own?.withheld).toBe(false);
    expect(tokenIn(own?.textPart)).toBe(token);
    expect((await auditOf(db, id)).map(({ event }) => event)).toEqual(["mail_read"]);
  });
});

describe("resetUser", () => {
  test("gives the operator a link that works, and ends the one asked for before", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const operator = { db, actor: null, operator: true as const };
    const user = await anAccount(db);
    const asked = (await askFor(newsroom, user.email)) ?? "";
    const { path } = await resetUser(operator, { userId: user.id, email: user.email });
    expect(await resetAt(db, asked)).toBeNull();
    await finishReset(db, { token: tokenIn(path), password: newPassword });
    expect(await passwordOf(db, user.id, newPassword)).toBe(true);
    await disableUser(operator, { userId: user.id });
    const refused = await refusal(resetUser(operator, { userId: user.id, email: user.email }));
    expect(refused.code).toBe("conflict");
  });
});

describe("asking for a reset", () => {
  test("writes to a mailbox three times an hour, and answers the same after that", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const { email } = await anAccount(db);
    for (let round = 0; round < linkLimits.mailbox.points + 3; round++) {
      await expect(requestReset(db, { email, address: anAddress() })).resolves.toBeUndefined();
    }
    expect(await db.$count(passwordResets, eq(passwordResets.email, email))).toBe(linkLimits.mailbox.points);
  });

  test("is limited for one client, whatever the addresses", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const address = anAddress();
    const ask = () => requestReset(db, { email: `${crypto.randomUUID()}@new.example`, address });
    for (let round = 0; round < linkLimits.client.points; round++) await ask();
    expect(await refusal(ask())).toMatchObject({
      code: "too_many",
      detail: { retryAfter: expect.any(Number) },
    });
  });

  // The clock of a busy machine proves nothing; STET_TIMING_SAMPLES says how many pairs are compared by it.
  test.runIf(pairs > 0)("takes the same time for known and unknown addresses", async ({ newsroom }) => {
    const { db } = newsroom.visitor;
    const samples = { known: [] as number[], unknown: [] as number[] };
    const accounts: string[] = [];
    for (let at = 0; at < 40; at++) accounts.push((await anAccount(db)).email);
    const timed = async (kind: keyof typeof samples, email: string) => {
      const begun = performance.now();
      await requestReset(db, { email, address: anAddress() });
      samples[kind].push(performance.now() - begun);
    };
    for (let round = 0; round < pairs; round++) {
      const known = accounts[round % accounts.length] ?? "";
      const pair = [
        () => timed("known", known),
        () => timed("unknown", `${crypto.randomUUID()}@new.example`),
      ];
      for (const one of round % 2 ? pair : pair.reverse()) await one();
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const [known, unknown] = [median(samples.known), median(samples.unknown)];
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(1, unknown * 0.05));
  });
});

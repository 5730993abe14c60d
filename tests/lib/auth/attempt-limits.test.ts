import { verify } from "@node-rs/argon2";
import { beforeEach, describe, expect, vi } from "vitest";
import { connect } from "@/db/connect";
import { auditEvents, rateLimits } from "@/db/schema";
import { attemptLimits } from "@/lib/auth/attempt-limits";
import { signIn } from "@/lib/auth/sign-in";
import type { DomainError } from "@/lib/errors";
import { anAccount, anAddress, rightPassword } from "../../support/account";
import { type Newsroom, test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";

vi.mock("@node-rs/argon2", { spy: true });

/** Signs in with a wrong password many times at once. @returns how often the password was looked at, and the refusals */
async function guess(
  databases: Parameters<typeof signIn>[0][],
  attempts: { email: string; address: string }[],
) {
  vi.mocked(verify).mockClear();
  const outcomes = await Promise.all(
    attempts.map((attempt, at) => {
      const db = databases[at % databases.length] as Parameters<typeof signIn>[0];
      return refusal(signIn(db, { ...attempt, password: "guessed wrongly" }));
    }),
  );
  return { looked: vi.mocked(verify).mock.calls.length, outcomes };
}

const limited = (outcomes: DomainError[]) => outcomes.filter(({ code }) => code === "too_many");

describe("attempt limits", () => {
  // Each test begins with nothing counted: the count of everybody is one for all.
  beforeEach<{ newsroom: Newsroom }>(async ({ newsroom }) => {
    await newsroom.desk.db.delete(rateLimits);
  });

  test("let few of many parallel guesses of two processes reach the hash, and say how long to wait", async ({
    newsroom,
  }) => {
    const user = await anAccount(newsroom.desk.db);
    const otherProcess = connect(newsroom.url, "desk", { max: 4 });
    try {
      const address = anAddress();
      const before = await newsroom.desk.db.$count(auditEvents);
      const { looked, outcomes } = await guess(
        [newsroom.desk.db, otherProcess.db],
        Array.from({ length: 100 }, () => ({ email: user.email, address })),
      );

      expect(looked).toBe(attemptLimits.pair.points);
      const refused = limited(outcomes);
      expect(refused).toHaveLength(100 - looked);
      for (const { message, detail } of refused) {
        expect(message).toMatch(/^Too many attempts to sign in\. Try again in 15 minutes\.$/);
        expect(detail.retryAfter).toBeGreaterThan(14 * 60);
        expect(detail.retryAfter).toBeLessThanOrEqual(15 * 60);
      }
      // One entry for each that was looked at, and one for the series that was not.
      expect((await newsroom.desk.db.$count(auditEvents)) - before).toBe(looked + 1);
    } finally {
      await otherProcess.close();
    }
  });

  test("refuse the right password too, from where too many wrong ones came", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    const address = anAddress();
    await guess(
      [db],
      Array.from({ length: 10 }, () => ({ email: user.email, address })),
    );

    const refused = await refusal(signIn(db, { email: user.email, password: rightPassword, address }));
    expect(refused.code).toBe("too_many");
    await expect(
      signIn(db, { email: user.email, password: rightPassword, address: anAddress() }),
    ).resolves.toMatchObject({ actor: { id: user.id } });
  });

  test("hold for one address whatever the accounts", async ({ newsroom }) => {
    const address = anAddress();
    const { looked } = await guess(
      [newsroom.desk.db],
      Array.from({ length: 60 }, (_, at) => ({ email: `guess-${at}@elsewhere.example`, address })),
    );
    expect(looked).toBe(attemptLimits.address.points);
  });

  test("hold for one account from however many addresses, and the owner still gets in from a known one", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    const home = anAddress();
    const mine = { email: user.email, password: rightPassword, address: home };
    await signIn(db, mine);

    const { looked } = await guess(
      [db],
      Array.from({ length: 80 }, () => ({ email: user.email, address: anAddress() })),
    );
    expect(looked).toBe(attemptLimits.account.points);
    await expect(signIn(db, mine)).resolves.toMatchObject({ actor: { id: user.id } });
    const fromAfar = await refusal(signIn(db, { ...mine, address: anAddress() }));
    expect(fromAfar.code).toBe("too_many");
  });

  test("bound the guesses of everybody together, known addresses aside", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    const mine = { email: user.email, password: rightPassword, address: anAddress() };
    await signIn(db, mine);
    vi.mocked(verify).mockResolvedValue(false);
    try {
      const { looked, outcomes } = await guess(
        [db],
        Array.from({ length: 400 }, (_, at) => ({
          email: `any-${at}@elsewhere.example`,
          address: anAddress(),
        })),
      );
      expect(looked).toBe(attemptLimits.everyone.points);
      expect(limited(outcomes)).toHaveLength(400 - looked);
    } finally {
      vi.mocked(verify).mockRestore();
    }
    await expect(signIn(db, mine)).resolves.toMatchObject({ actor: { id: user.id } });
  });

  test("count failures only: the newsroom signs in as often as it likes", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    const mine = { email: user.email, password: rightPassword, address: anAddress() };
    for (let times = 0; times < attemptLimits.address.points + 5; times++) await signIn(db, mine);
    await refusal(signIn(db, { ...mine, password: "mistyped once" }));
    await expect(signIn(db, mine)).resolves.toMatchObject({ actor: { id: user.id } });
  });
});

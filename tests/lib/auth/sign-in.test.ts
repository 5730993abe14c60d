import { verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, vi } from "vitest";
import { auditEvents, rateLimits, userSessions } from "@/db/schema";
import { actorOfSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { disableUser } from "@/lib/users/commands/disable-user";
import { anAccount, anAddress, auditOf, rightPassword } from "../../support/account";
import { test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { enter } from "../../support/second-factor";

// The real library, watched: how often a password is really compared.
vi.mock("@node-rs/argon2", { spy: true });

const operator = (db: Parameters<typeof signIn>[0]) => ({ db, actor: null, operator: true as const });

describe("signIn", () => {
  afterEach(async () => {
    vi.mocked(verify).mockClear();
  });

  test("begins a session for the right password, however the address is written", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db, "editor");

    const signedIn = await enter(db, {
      email: ` ${user.email.toUpperCase()} `,
      password: rightPassword,
      address: anAddress(),
    });

    expect(signedIn.actor).toEqual({ id: user.id, name: "Ines Example", role: "editor" });
    await expect(actorOfSession(db, signedIn.sessionId, "optional")).resolves.toEqual({
      ...signedIn.actor,
      confirmed: true,
    });
    expect(await auditOf(db, user.id)).toEqual([
      { event: "user_added", actorId: null, detail: { role: "editor" } },
      { event: "signed_in", actorId: user.id, detail: {} },
    ]);
  });

  test("answers alike, after one comparison each, whatever is wrong", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    const gone = await anAccount(db);
    await disableUser(operator(db), { userId: gone.id });
    const attempts = {
      "a wrong password": { email: user.email, password: "a lantern over the stairs" },
      "an unknown address": { email: "nobody@newsroom.example", password: rightPassword },
      "a disabled user": { email: gone.email, password: rightPassword },
      "no password": { email: user.email, password: "" },
      "an overlong password": { email: user.email, password: "x".repeat(100_000) },
      "an address that is none": { email: "\0", password: rightPassword },
      "an address with a full-width letter": {
        email: user.email.replace("@", "\uff20"),
        password: rightPassword,
      },
      "no address": { email: "", password: rightPassword },
    };
    const answers = new Set<string>();
    for (const [, attempt] of Object.entries(attempts)) {
      vi.mocked(verify).mockClear();
      const refused = await refusal(signIn(db, { ...attempt, address: anAddress() }));
      answers.add(JSON.stringify([refused.code, refused.message, refused.fields, refused.detail]));
      expect(verify).toHaveBeenCalledTimes(1);
    }
    expect(answers.size).toBe(1);
    expect(await db.select().from(userSessions).where(eq(userSessions.userId, gone.id))).toEqual([]);
  });

  test("writes down who was refused and why, without what was typed", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    await refusal(signIn(db, { email: user.email, password: "typed-secret", address: anAddress() }));
    await refusal(signIn(db, { email: "typed@elsewhere.example", password: "x", address: anAddress() }));

    expect((await auditOf(db, user.id)).at(-1)).toEqual({
      event: "sign_in_refused",
      actorId: null,
      detail: { reason: "password" },
    });
    const everything = JSON.stringify([
      await db.select().from(auditEvents),
      await db.select().from(rateLimits),
    ]);
    expect(everything).toContain('"reason":"unknown"');
    expect(everything).not.toMatch(/typed/);
    expect(everything).not.toContain(user.email);
  });

  test("begins a new session each time and ends the one the browser had", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db);
    const asked = { email: user.email, password: rightPassword, address: anAddress() };
    const first = await enter(db, asked);
    const elsewhere = await enter(db, asked);
    const second = await enter(db, { ...asked, previousSessionId: first.sessionId });

    expect(new Set([first.sessionId, elsewhere.sessionId, second.sessionId]).size).toBe(3);
    await expect(actorOfSession(db, first.sessionId, "optional")).resolves.toBeNull();
    await expect(actorOfSession(db, elsewhere.sessionId, "optional")).resolves.toMatchObject({ id: user.id });
    await expect(actorOfSession(db, second.sessionId, "optional")).resolves.toMatchObject({ id: user.id });
  });
});

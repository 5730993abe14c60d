import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { userSessions, users } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import { actorOfSession, endSession, startSession } from "@/lib/auth/sessions";
import { disableUser } from "@/lib/users/commands/disable-user";
import { auditOf } from "../../support/account";
import { type Newsroom, test } from "../../support/newsroom";

async function aSession({ hire, desk }: Newsroom, role: UserRole = "reporter") {
  const { actor } = await hire(role);
  const { sessionId } = await startSession(desk.db, actor);
  return { db: desk.db, actor, sessionId, now: () => actorOfSession(desk.db, sessionId, "optional") };
}

/** As if the time had passed since. */
function age({ desk }: Newsroom, sessionId: string, changes: { sinceUse?: string; sinceStart?: string }) {
  const { sinceUse = "0", sinceStart = "0" } = changes;
  return desk.db
    .update(userSessions)
    .set({
      lastSeenAt: sql`now() - ${sinceUse}::interval`,
      createdAt: sql`now() - ${sinceStart}::interval`,
    })
    .where(eq(userSessions.id, sessionId));
}

describe("actorOfSession", () => {
  test("gives whoever signed in", async ({ newsroom }) => {
    const session = await aSession(newsroom, "editor");
    await expect(session.now()).resolves.toEqual({ ...session.actor, confirmed: true });
  });

  test("gives nobody for a session that does not exist", async ({ newsroom }) => {
    await expect(actorOfSession(newsroom.desk.db, crypto.randomUUID(), "optional")).resolves.toBeNull();
  });

  test("gives nobody at the next request once the session is ended", async ({ newsroom }) => {
    const session = await aSession(newsroom);
    await expect(endSession(session.db, session.sessionId)).resolves.toBe(true);
    await expect(session.now()).resolves.toBeNull();
    await expect(endSession(session.db, session.sessionId)).resolves.toBe(false);
    expect((await auditOf(session.db, session.actor.id)).map(({ event }) => event)).toEqual(["signed_out"]);
  });

  test("gives nobody at the next request once the user is disabled, in any of their sessions", async ({
    newsroom,
  }) => {
    const one = await aSession(newsroom);
    const other = await startSession(one.db, one.actor);
    await disableUser({ db: one.db, actor: null, operator: true }, { userId: one.actor.id });
    await expect(one.now()).resolves.toBeNull();
    await expect(actorOfSession(one.db, other.sessionId, "optional")).resolves.toBeNull();
  });

  test("gives nobody for a disabled user even where the session row was left open", async ({ newsroom }) => {
    const session = await aSession(newsroom);
    await session.db.update(users).set({ disabledAt: sql`now()` }).where(eq(users.id, session.actor.id));
    await expect(session.now()).resolves.toBeNull();
  });

  test("has the role of the moment", async ({ newsroom }) => {
    const session = await aSession(newsroom, "editor");
    await session.db.update(users).set({ role: "reporter" }).where(eq(users.id, session.actor.id));
    await expect(session.now()).resolves.toMatchObject({ role: "reporter" });
  });

  test.for([
    ["reporter", { sinceUse: "11 hours 59 minutes" }, true],
    ["reporter", { sinceUse: "12 hours 1 minute" }, false],
    ["editor", { sinceUse: "7 hours 59 minutes" }, true],
    ["editor", { sinceUse: "8 hours 1 minute" }, false],
    ["admin", { sinceUse: "8 hours 1 minute" }, false],
    ["reporter", { sinceStart: "13 days 23 hours" }, true],
    ["reporter", { sinceStart: "14 days 1 minute" }, false],
    ["editor", { sinceStart: "6 days 23 hours" }, true],
    ["editor", { sinceStart: "7 days 1 minute" }, false],
    ["admin", { sinceStart: "7 days 1 minute" }, false],
  ] as const)("of a %s after %j lasts: %s", async ([role, passed, lasts], { newsroom }) => {
    const session = await aSession(newsroom, role);
    await age(newsroom, session.sessionId, passed);
    expect((await session.now()) !== null).toBe(lasts);
    // Asking does not bring it back.
    expect((await session.now()) !== null).toBe(lasts);
  });

  test("ends on the day set when it began", async ({ newsroom }) => {
    const session = await aSession(newsroom);
    await session.db
      .update(userSessions)
      .set({ expiresAt: sql`now()` })
      .where(eq(userSessions.id, session.sessionId));
    await expect(session.now()).resolves.toBeNull();
  });

  test("of a reporter made editor has an editor's limits", async ({ newsroom }) => {
    const session = await aSession(newsroom, "reporter");
    await age(newsroom, session.sessionId, { sinceStart: "8 days" });
    await expect(session.now()).resolves.not.toBeNull();
    await session.db.update(users).set({ role: "editor" }).where(eq(users.id, session.actor.id));
    await expect(session.now()).resolves.toBeNull();
  });

  test("goes on with use", async ({ newsroom }) => {
    const session = await aSession(newsroom);
    const seen = async () => {
      const [row] = await session.db
        .select({ ago: sql<number>`extract(epoch from now() - last_seen_at)::float` })
        .from(userSessions)
        .where(eq(userSessions.id, session.sessionId));
      return row?.ago ?? Number.NaN;
    };
    await age(newsroom, session.sessionId, { sinceUse: "11 hours" });
    await session.now();
    expect(await seen()).toBeLessThan(60);
    await age(newsroom, session.sessionId, { sinceUse: "2 minutes" });
    await session.now();
    // Written only now and then.
    expect(await seen()).toBeGreaterThan(100);
  });
});

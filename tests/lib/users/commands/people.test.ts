import { eq, inArray } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, invitations, outbox, statements, userSessions, users } from "@/db/schema";
import { actorOfToken } from "@/lib/auth/api-tokens";
import { actorOfSession, startSession } from "@/lib/auth/sessions";
import type { ActorContext, Context } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { assignStatement } from "@/lib/reviews/commands/assign-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { addToken } from "@/lib/users/commands/add-token";
import { changeRole } from "@/lib/users/commands/change-role";
import { disableUser } from "@/lib/users/commands/disable-user";
import { handOverOpenItems } from "@/lib/users/commands/hand-over-open-items";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { people, personById } from "@/lib/users/queries/people";
import { auditOf, confirmed } from "../../../support/account";
import { test as base, type Newsroom } from "../../../support/newsroom";
import { databaseFault, refusal } from "../../../support/refusal";
import { entryNow, statementFields } from "../../../support/statements";

const test = base.extend("admin", ({ newsroom }) => confirmed(newsroom.admin));
const operatorOf = ({ desk: { db } }: Newsroom) => ({ db, actor: null, operator: true as const });
const aDraft = (ctx: ActorContext) => logStatement(ctx, statementFields());
const eventsOf = async (ctx: Context, id: string) => (await auditOf(ctx.db, id)).map(({ event }) => event);

describe("changeRole", () => {
  test("ends sessions and tokens at the next request, up as well as down", async ({ newsroom, admin }) => {
    for (const [from, to] of [
      ["editor", "reporter"],
      ["reporter", "editor"],
    ] as const) {
      const person = await newsroom.hire(from);
      const { sessionId } = await startSession(person.db, person.actor);
      const { token } = await addToken(operatorOf(newsroom), { userId: person.actor.id, name: "n" });
      expect(await actorOfSession(person.db, sessionId, "optional")).toMatchObject({ role: from });
      await changeRole(admin, { userId: person.actor.id, role: to });
      expect(await actorOfSession(person.db, sessionId, "optional")).toBeNull();
      expect(await actorOfToken(person.db, token)).toBeNull();
      expect(await auditOf(admin.db, person.actor.id)).toContainEqual({
        event: "role_changed",
        actorId: admin.actor.id,
        detail: { from, to, sessions: 1, tokens: 1, invitations: 0 },
      });
    }
  });

  test("makes no editor of what they wrote as a reporter", async ({ newsroom, admin }) => {
    const writer = await newsroom.hire("reporter");
    const draft = await aDraft(writer);
    const { version } = await submitStatement(writer, draft);
    await changeRole(admin, { userId: writer.actor.id, role: "editor" });
    const promoted: ActorContext = { ...writer, actor: { ...writer.actor, role: "editor" } };
    const approval = approveStatement(promoted, { id: draft.id, version, note: "" } as never);
    expect((await refusal(approval)).code).toBe("not_allowed");
    expect((await entryNow(admin, draft.id)).status).toBe("submitted");
  });

  test("refuses whoever may not, a role they have, and somebody who is not there", async ({
    newsroom,
    admin,
  }) => {
    const person = await newsroom.hire("reporter");
    const input = { userId: person.actor.id, role: "admin" } as const;
    for (const ctx of [confirmed(newsroom.reporter), confirmed(newsroom.editor)]) {
      expect((await refusal(changeRole(ctx, input))).code).toBe("not_allowed");
    }
    expect((await refusal(changeRole(newsroom.admin, input))).detail).toEqual({ confirm: true });
    expect((await refusal(changeRole(newsroom.visitor, input))).code).toBe("not_signed_in");
    expect((await refusal(changeRole(admin, { ...input, role: "reporter" }))).code).toBe("conflict");
    expect((await refusal(changeRole(admin, { ...input, userId: crypto.randomUUID() }))).code).toBe(
      "not_found",
    );
    await disableUser(admin, { userId: person.actor.id });
    expect((await refusal(changeRole(admin, input))).code).toBe("conflict");
    expect(await eventsOf(admin, person.actor.id)).toEqual(["user_disabled"]);
  });
});

describe("the last admin", () => {
  test("keeps the role and the account, also when two admins act on each other at once", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    const operator = operatorOf(newsroom);
    const [first, second] = [await newsroom.hire("admin"), await newsroom.hire("admin")];
    await changeRole(operator, { userId: newsroom.admin.actor.id, role: "editor" });
    const outcomes = await Promise.allSettled([
      changeRole(confirmed(first), { userId: second.actor.id, role: "reporter" }),
      disableUser(confirmed(second), { userId: first.actor.id }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rows = await db.select().from(users).where(eq(users.role, "admin"));
    const [last, ...others] = rows.filter(({ disabledAt }) => disabledAt === null);
    expect(others).toEqual([]);
    const userId = last?.id ?? "";
    const acts = [
      () => changeRole(operator, { userId, role: "editor" }),
      () => disableUser(operator, { userId }),
    ];
    for (const act of acts) {
      expect(await refusal(act())).toMatchObject({
        code: "conflict",
        fields: { role: [expect.any(String)] },
      });
    }
    const directly = db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId));
    expect((await databaseFault(directly as never)).message).toContain("last_admin");
    await changeRole(operator, { userId: newsroom.admin.actor.id, role: "admin" });
  });
});

describe("leaving", () => {
  test("hands over drafts and reviews to one person, who is told once; drafts keep their author", async ({
    newsroom,
    admin,
  }) => {
    const [leaver, heir] = [await newsroom.hire("editor", "Lea Leaver"), await newsroom.hire("editor")];
    const written = await aDraft(leaver);
    const reviewed = await aDraft(newsroom.reporter);
    await submitStatement(newsroom.reporter, reviewed);
    await assignStatement(leaver, { id: reviewed.id, assigneeId: leaver.actor.id, reason: "" });
    const handed = await aDraft(leaver);
    await submitStatement(leaver, handed);
    expect((await personById(admin, leaver.actor.id))?.openItems).toBe(2);
    const { handedOver } = await disableUser(admin, {
      userId: leaver.actor.id,
      toUserId: heir.actor.id,
    });
    expect(handedOver).toBe(2);
    for (const { id, author } of [
      { id: written.id, author: leaver },
      { id: reviewed.id, author: newsroom.reporter },
    ]) {
      expect(await entryNow(admin, id)).toMatchObject({
        assigneeId: heir.actor.id,
        createdById: author.actor.id,
      });
    }
    // In review with nobody: it is everybody's.
    expect((await entryNow(admin, handed.id)).assigneeId).toBeNull();
    expect(await eventsOf(admin, leaver.actor.id)).toEqual(["items_handed_over", "user_disabled"]);
    const mails = await admin.db.select().from(outbox).where(eq(outbox.toUserId, heir.actor.id));
    expect(mails.map(({ state }) => state).sort()).toEqual(["waiting", "withdrawn"]);
    expect(mails[0]?.note).toBe("Lea Leaver has left. 2 entries are yours now.");
    const shown = (await people(admin)).find(({ id }) => id === heir.actor.id);
    expect(shown).toMatchObject({ openItems: 2, hasFactor: false, lastActiveAt: null });
  });

  test("changes nothing at all when one entry cannot move", async ({ newsroom, admin }) => {
    const leaver = await newsroom.hire("reporter");
    const draft = await aDraft(leaver);
    const act = disableUser(admin, { userId: leaver.actor.id, toUserId: newsroom.reporter.actor.id });
    expect(Object.keys((await refusal(act)).fields)).toEqual(["toUserId"]);
    expect((await personById(admin, leaver.actor.id))?.disabledAt).toBeNull();
    expect((await entryNow(admin, draft.id)).assigneeId).toBeNull();
    const toSelf = disableUser(admin, { userId: leaver.actor.id, toUserId: leaver.actor.id });
    expect(Object.keys((await refusal(toSelf)).fields)).toEqual(["toUserId"]);
  });

  test("may leave things open, to be handed over later", async ({ newsroom, admin }) => {
    const leaver = await newsroom.hire("reporter");
    const draft = await aDraft(leaver);
    const input = { userId: leaver.actor.id, toUserId: newsroom.editor.actor.id };
    expect((await refusal(handOverOpenItems(admin, input))).code).toBe("not_found");
    await disableUser(admin, { userId: leaver.actor.id });
    expect(await personById(admin, leaver.actor.id)).toMatchObject({ openItems: 1 });
    expect((await refusal(handOverOpenItems(confirmed(newsroom.editor), input))).code).toBe("not_allowed");
    expect(await handOverOpenItems(admin, input)).toEqual({ handedOver: 1 });
    expect((await entryNow(admin, draft.id)).assigneeId).toBe(newsroom.editor.actor.id);
  });

  test("ends a session in the middle of work: the next write is refused and nothing is written", async ({
    newsroom,
    admin,
  }) => {
    const leaver = await newsroom.hire("reporter");
    const { sessionId } = await startSession(leaver.db, leaver.actor);
    const draft = await aDraft(leaver);
    await disableUser(admin, { userId: leaver.actor.id });
    expect(await actorOfSession(leaver.db, sessionId, "optional")).toBeNull();
    const [kept] = await admin.db.select().from(statements).where(eq(statements.id, draft.id));
    expect(kept?.createdById).toBe(leaver.actor.id);
  });
});

describe("the invitations of somebody who may invite no more", () => {
  const sendTwo = async (sender: ActorContext) => {
    const send = () =>
      inviteUser(confirmed(sender), { email: `${crypto.randomUUID()}@new.example`, role: "admin" });
    return [(await send()).id, (await send()).id];
  };

  test("are revoked with their mails, when the account is disabled or is an admin's no more", async ({
    newsroom,
    admin,
  }) => {
    const [others = ""] = await sendTwo(admin);
    const ends = [
      (userId: string) => disableUser(admin, { userId }),
      (userId: string) => changeRole(admin, { userId, role: "editor" }),
    ];
    for (const end of ends) {
      const sender = await newsroom.hire("admin");
      const sent = await sendTwo(sender);
      await end(sender.actor.id);
      const rows = await admin.db.select().from(invitations).where(inArray(invitations.id, sent));
      expect(rows.map(({ revokedById }) => revokedById)).toEqual([admin.actor.id, admin.actor.id]);
      const mails = await admin.db.select().from(outbox).where(inArray(outbox.invitationId, sent));
      expect(mails.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
      expect((await auditOf(admin.db, sender.actor.id)).at(-1)?.detail).toMatchObject({ invitations: 2 });
    }
    const [kept] = await admin.db.select().from(invitations).where(eq(invitations.id, others));
    expect(kept?.revokedAt).toBeNull();
  });
});

describe("the lists of people", () => {
  test("count as open the sessions that would still be let in, by the role", async ({ newsroom, admin }) => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const open: Record<string, number | undefined> = {};
    for (const role of ["reporter", "editor"] as const) {
      const { actor, db } = await newsroom.hire(role);
      const times = [
        { lastSeenAt: hoursAgo(1), createdAt: hoursAgo(2) },
        { lastSeenAt: hoursAgo(10), createdAt: hoursAgo(11) },
        { lastSeenAt: hoursAgo(1), createdAt: hoursAgo(8 * 24) },
        { lastSeenAt: hoursAgo(13), createdAt: hoursAgo(14) },
      ];
      const made = [];
      for (const time of times) {
        const { sessionId } = await startSession(db, actor);
        await db.update(userSessions).set(time).where(eq(userSessions.id, sessionId));
        made.push(sessionId);
      }
      open[role] = (await personById(admin, actor.id))?.sessions;
      const letIn = await Promise.all(made.map((id) => actorOfSession(db, id, "optional")));
      expect(letIn.filter(Boolean)).toHaveLength(open[role] ?? -1);
    }
    expect(open).toEqual({ reporter: 3, editor: 1 });
  });

  test("are the admins' own", async ({ newsroom }) => {
    for (const ctx of [newsroom.reporter, newsroom.editor]) {
      expect((await refusal(people(ctx))).code).toBe("not_allowed");
      expect((await refusal(personById(ctx, ctx.actor.id))).code).toBe("not_allowed");
    }
    expect(await newsroom.admin.db.$count(auditEvents, eq(auditEvents.event, "audit_exported"))).toBe(0);
  });
});

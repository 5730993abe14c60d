import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { invitations, users } from "@/db/schema";
import { signIn } from "@/lib/auth/sign-in";
import type { ActorContext } from "@/lib/context";
import { acceptInvitation, askAgain } from "@/lib/users/accept-invitation";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { resendInvitation } from "@/lib/users/commands/resend-invitation";
import { revokeInvitation } from "@/lib/users/commands/revoke-invitation";
import { invitationAt } from "@/lib/users/invitation-at";
import { invitationList } from "@/lib/users/queries/invitations";
import { invitationInput } from "@/lib/users/schema";
import { anAddress, auditOf, confirmed, rightPassword } from "../../support/account";
import { mailsOf, tokenIn, workMail } from "../../support/mail";
import { test as base } from "../../support/newsroom";
import { databaseFault, refusal } from "../../support/refusal";

const test = base.extend("admin", ({ newsroom }) => confirmed(newsroom.admin));
const anEmail = () => `${crypto.randomUUID()}@new.example`;
const someone = { name: "Nora New", password: rightPassword };

/** Invites, lets the mail go into the outbox, and gives the token of its link. */
async function anInvitation(
  admin: ActorContext,
  email = anEmail(),
  role: "reporter" | "editor" = "reporter",
) {
  const { id } = await inviteUser(admin, { email, role });
  return { id, email, token: await latestToken(admin, id) };
}

async function latestToken(admin: ActorContext, invitationId: string): Promise<string> {
  await workMail(admin);
  return tokenIn(
    (await mailsOf(admin, { invitationId })).findLast(({ state }) => state === "kept")?.textPart,
  );
}

/** As if 72 hours had gone by. */
const runOut = ({ db }: ActorContext, id: string) =>
  db.update(invitations).set({ expiresAt: sql`now() - interval '1 second'` }).where(eq(invitations.id, id));

describe("an invitation", () => {
  test("makes one account of its role, once, with the name and password of the invitee", async ({
    admin,
  }) => {
    const { id, email, token } = await anInvitation(admin, anEmail(), "editor");
    await acceptInvitation(admin.db, { token, ...someone });
    const [user] = await admin.db.select().from(users).where(eq(users.email, email));
    expect(user).toMatchObject({ name: "Nora New", role: "editor", disabledAt: null });
    const entered = signIn(admin.db, { email, password: rightPassword, address: anAddress() } as never);
    expect(await entered).toBeDefined();
    expect((await refusal(acceptInvitation(admin.db, { token, ...someone }))).code).toBe("conflict");
    expect((await invitationAt(admin.db, token))?.state).toBe("accepted");
    expect((await auditOf(admin.db, id)).map(({ event }) => event)).toEqual(["invitation_sent"]);
    const audit = await auditOf(admin.db, user?.id ?? "");
    expect(audit[0]).toMatchObject({ event: "invitation_accepted", actorId: user?.id });
  });

  test("makes one account when its link is used twice at the same moment", async ({ admin }) => {
    const { email, token } = await anInvitation(admin);
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => acceptInvitation(admin.db, { token, ...someone })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await admin.db.$count(users, eq(users.email, email))).toBe(1);
  });

  test("that has run out explains itself, and the invitee asks again; sent again, only the new link works", async ({
    admin,
  }) => {
    const { id, token } = await anInvitation(admin);
    expect((await refusal(askAgain(admin.db, { token }))).code).toBe("conflict");
    await runOut(admin, id);
    expect((await invitationAt(admin.db, token))?.state).toBe("expired");
    expect((await refusal(acceptInvitation(admin.db, { token, ...someone }))).code).toBe("conflict");
    await askAgain(admin.db, { token });
    await askAgain(admin.db, { token });
    const shown = (await invitationList(admin)).find((row) => row.id === id);
    expect(shown).toMatchObject({ state: "expired", mail: "kept", askedAgainAt: expect.any(Date) });
    await resendInvitation(admin, { invitationId: id });
    expect(await invitationAt(admin.db, token)).toBeNull();
    const second = await latestToken(admin, id);
    expect(second).not.toBe(token);
    await acceptInvitation(admin.db, { token: second, ...someone });
    expect((await auditOf(admin.db, id)).map(({ event }) => event)).toEqual([
      "invitation_sent",
      "invitation_asked_again",
      "invitation_sent_again",
    ]);
  });

  test("that is revoked opens nothing, and a mail that has not gone does not go", async ({ admin }) => {
    const { id, token } = await anInvitation(admin);
    await resendInvitation(admin, { invitationId: id });
    await revokeInvitation(admin, { invitationId: id });
    await workMail(admin);
    expect((await mailsOf(admin, { invitationId: id })).map(({ state }) => state)).toEqual([
      "kept",
      "withdrawn",
    ]);
    expect((await refusal(acceptInvitation(admin.db, { token, ...someone }))).code).toBe("conflict");
    for (const act of [revokeInvitation, resendInvitation]) {
      expect((await refusal(act(admin, { invitationId: id }))).code).toBe("conflict");
    }
    const later = await anInvitation(admin);
    await revokeInvitation(admin, { invitationId: later.id });
    expect((await invitationAt(admin.db, later.token))?.state).toBe("revoked");
  });

  test("is one at a time for an address, and none for one that has an account", async ({ admin }) => {
    const { email, token } = await anInvitation(admin);
    const twice = await refusal(inviteUser(admin, { email, role: "editor" }));
    expect([twice.code, Object.keys(twice.fields)]).toEqual(["conflict", ["email"]]);
    await acceptInvitation(admin.db, { token, ...someone });
    const known = await refusal(inviteUser(admin, { email, role: "editor" }));
    expect([known.code, Object.keys(known.fields)]).toEqual(["conflict", ["email"]]);
  });

  test("refuses a weak password, and nothing is spent by it", async ({ admin }) => {
    const { token } = await anInvitation(admin);
    const weak = await refusal(acceptInvitation(admin.db, { token, name: "N", password: "short" }));
    expect(Object.keys(weak.fields)).toEqual(["password"]);
    await acceptInvitation(admin.db, { token, ...someone });
  });

  test("is an admin's to give, from a sign-in confirmed of late", async ({ newsroom, admin }) => {
    const { id } = await anInvitation(admin);
    const { reporter, editor, visitor, admin: unconfirmed } = newsroom;
    const acts = [
      (ctx: ActorContext) => inviteUser(ctx, { email: anEmail(), role: "admin" }),
      (ctx: ActorContext) => resendInvitation(ctx, { invitationId: id }),
      (ctx: ActorContext) => revokeInvitation(ctx, { invitationId: id }),
    ];
    for (const act of acts) {
      for (const ctx of [confirmed(reporter), confirmed(editor)]) {
        expect(await refusal(act(ctx))).toMatchObject({ code: "not_allowed", detail: {} });
      }
      expect(await refusal(act(unconfirmed))).toMatchObject({
        code: "not_allowed",
        detail: { confirm: true },
      });
      expect((await refusal(act(visitor as ActorContext))).code).toBe("not_signed_in");
    }
    expect((await refusal(invitationList(editor))).code).toBe("not_allowed");
  });

  test.for(["", "x", "A".repeat(43), "../../etc/passwd", "\0", "%00", "a".repeat(200)])(
    "is not opened by the token %j",
    async (token, { admin }) => {
      expect(await invitationAt(admin.db, token)).toBeNull();
      expect((await refusal(acceptInvitation(admin.db, { token, ...someone }))).code).toBe("conflict");
    },
  );

  test("is for an address in plain letters and a role there is", () => {
    expect(invitationInput.safeParse({ email: "n\u0456ls@new.example", role: "editor" }).success).toBe(false);
    expect(
      invitationInput.safeParse({ email: "a@b.example\r\nBcc: c@d.example", role: "editor" }).success,
    ).toBe(false);
    expect(invitationInput.safeParse({ email: "nils@new.example", role: "owner" }).success).toBe(false);
    expect(invitationInput.safeParse({ email: "nils@new.example", role: "admin", name: "x" }).success).toBe(
      false,
    );
  });
});

describe("the database", () => {
  test("keeps address, role and end of an invitation", async ({ admin }) => {
    const { id, token } = await anInvitation(admin);
    const change = (set: Record<string, unknown>) =>
      databaseFault(admin.db.update(invitations).set(set).where(eq(invitations.id, id)) as never);
    expect((await change({ role: "admin" })).message).toContain("invitation_stays");
    expect((await change({ email: "other@new.example" })).message).toContain("invitation_stays");
    expect((await change({ expiresAt: sql`now() + interval '73 hours'` })).message).toContain(
      "invitation_short",
    );
    await runOut(admin, id);
    expect((await change({ acceptedAt: sql`now()`, acceptedById: admin.actor.id })).message).toContain(
      "invitation_over",
    );
    await resendInvitation(admin, { invitationId: id });
    await acceptInvitation(admin.db, { token: await latestToken(admin, id), ...someone });
    expect((await change({ acceptedAt: null, acceptedById: null })).message).toContain("invitation_over");
    expect(token).toHaveLength(43);
  });
});

import { and, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { invitations, outbox, passwordResets } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { queueMail } from "@/lib/mail/queue-mail";
import { one } from "@/lib/rows";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { test } from "../../support/newsroom";
import { databaseFault } from "../../support/refusal";
import { statementFields } from "../../support/statements";

/** What the database says to a write in the application's role. */
const said = async (write: PromiseLike<unknown>) => {
  const { message, constraint } = await databaseFault(Promise.resolve(write));
  return constraint ?? message.split(":", 1)[0];
};

async function aMail({ db, actor }: ActorContext, reader: ActorContext) {
  const { id: entryId } = await logStatement(reader, statementFields());
  const mail = { kind: "assigned", toUserId: reader.actor.id, entryId, byName: "E", note: "n" } as const;
  await queueMail({ db, actor }, mail);
  return one(
    await db
      .select()
      .from(outbox)
      .where(and(eq(outbox.entryId, entryId))),
  );
}

describe("a mail", () => {
  test("stays as it was queued, and goes one way only", async ({ newsroom }) => {
    const { editor, reporter, otherReporter } = newsroom;
    const { id } = await aMail(editor, reporter);
    const set = (values: Partial<typeof outbox.$inferInsert>) =>
      editor.db.update(outbox).set(values).where(eq(outbox.id, id));
    for (const change of [
      { toUserId: otherReporter.actor.id },
      { note: "other" },
      { kind: "approved" } as const,
    ]) {
      expect(await said(set(change))).toBe("mail_stays");
    }
    for (const state of ["sent", "failed"] as const) expect(await said(set({ state }))).toBe("mail_settled");
    await set({ state: "sending" });
    await set({ state: "sent" });
    for (const state of ["waiting", "sending", "failed", "withdrawn"] as const) {
      expect(await said(set({ state }))).toBe("mail_settled");
    }
    expect(await said(set({ state: "kept", subject: "s", textPart: "t", htmlPart: "h" }))).toBe(
      "mail_settled",
    );
  });

  test("has one recipient, keeps no words it has sent, and is not deleted", async ({ newsroom }) => {
    const { editor, reporter } = newsroom;
    const { id, entryId } = await aMail(editor, reporter);
    const insert = (values: Partial<typeof outbox.$inferInsert>) =>
      editor.db.insert(outbox).values({ kind: "assigned", ...values });
    const toUserId = reporter.actor.id;
    expect(await said(insert({}))).toBe("outbox_one_recipient");
    expect(await said(insert({ toUserId }))).toBe("outbox_one_recipient");
    expect(await said(insert({ kind: "reset", toUserId, entryId }))).toBe("outbox_one_recipient");
    expect(await said(insert({ toUserId, entryId, byName: "E\nBcc: x" }))).toBe("outbox_by_name_one_line");
    expect(await said(insert({ toUserId, entryId, subject: "s" }))).toBe("outbox_kept_whole");
    expect((await databaseFault(editor.db.delete(outbox).where(eq(outbox.id, id)) as never)).code).toBe(
      "42501",
    );
  });
});

describe("a password reset", () => {
  test("stays with its account and ends once", async ({ newsroom: { desk, reporter, editor } }) => {
    const inTime = sql`now() + interval '30 minutes'`;
    const { id } = one(
      await desk.db.insert(passwordResets).values({ email: "a@b.example", expiresAt: inTime }).returning(),
    );
    const mine = eq(passwordResets.id, id);
    const set = (values: Record<string, unknown>) => desk.db.update(passwordResets).set(values).where(mine);
    expect(await said(set({ tokenHash: "x" }))).toBe("password_resets_known");
    await set({ userId: reporter.actor.id });
    expect(await said(set({ userId: editor.actor.id }))).toBe("reset_stays");
    expect(await said(set({ expiresAt: sql`now() + interval '29 minutes'` }))).toBe("reset_stays");
    expect(await said(desk.db.delete(passwordResets).where(mine))).toBe("reset_stays");
    await set({ usedAt: sql`now()` });
    expect(await said(set({ usedAt: null }))).toBe("reset_over");
  });
});

describe("an invitation", () => {
  test("is for one plain address at a time, and has one end", async ({ newsroom: { desk, admin } }) => {
    const values = {
      email: "n@new.example",
      role: "reporter" as const,
      expiresAt: sql`now() + interval '1 hour'`,
    };
    const insert = (over: Partial<typeof invitations.$inferInsert> = {}) =>
      desk.db.insert(invitations).values({ ...values, ...over } as typeof invitations.$inferInsert);
    await insert();
    expect(await said(insert())).toBe("invitations_one_open");
    expect(await said(insert({ email: "N@new.example" }))).toBe("invitations_email_ascii");
    expect(await said(insert({ email: "n\u0456@new.example" }))).toBe("invitations_email_ascii");
    const email = "other@new.example";
    expect(await said(insert({ email, acceptedAt: new Date() }))).toBe("invitations_accepted_whole");
    const both = { acceptedAt: new Date(), acceptedById: admin.actor.id, revokedAt: new Date() };
    expect(await said(insert({ email, ...both }))).toBe("invitations_one_end");
  });
});

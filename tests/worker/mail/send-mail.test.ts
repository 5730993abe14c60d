import { eq } from "drizzle-orm";
import { afterEach, describe, expect } from "vitest";
import { invitations, outbox, users } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { giveUpMail } from "@/lib/mail/outbox";
import { queueMail, withdrawMail } from "@/lib/mail/queue-mail";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { transaction } from "@/lib/transaction";
import { disableUser } from "@/lib/users/commands/disable-user";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { resendMail } from "@/lib/users/commands/resend-mail";
import { MailRefused, smtpMailer } from "@/worker/mail/mailer";
import { type MailRoom, sendMail } from "@/worker/mail/send-mail";
import { confirmed } from "../../support/account";
import { keeping, mailServer, mailsOf, origin, workMail } from "../../support/mail";
import { test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { entryNow, statementFields } from "../../support/statements";

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function aMailServer(options: Parameters<typeof mailServer>[0] = {}) {
  const server = await mailServer(options);
  open.push(server);
  const mailer = smtpMailer(server.url, { name: "The Test Record", address: "desk@record.example" });
  const room: MailRoom = { mailer, origin, newsroom: "The Test Record" };
  return { ...server, room };
}

const aDraft = (ctx: ActorContext) => logStatement(ctx, statementFields());

const emailOf = async ({ db, actor }: ActorContext) =>
  (await db.select({ email: users.email }).from(users).where(eq(users.id, actor.id)))[0]?.email;

describe("a mail about an entry", () => {
  test("goes to one person, with fixed headers and the same words in both parts", async ({ newsroom }) => {
    const { editor } = newsroom;
    const reader = await newsroom.hire("reporter", "Rita Reader");
    const { received, room } = await aMailServer();
    const { id: entryId } = await aDraft(reader);
    const { entry } = await entryNow(reader, entryId);
    const note = "Which page?\r\n\r\nBcc: all@newsroom.example\n<b>Now</b>";
    await transaction(editor, (ctx) =>
      queueMail(ctx, {
        kind: "changes_requested",
        toUserId: reader.actor.id,
        entryId,
        byName: "Edda\r\nBcc: x@y.example",
        note,
      }),
    );
    await workMail(editor, room);
    expect(received).toHaveLength(1);
    const [got] = received;
    expect(got?.to).toEqual([await emailOf(reader)]);
    expect(got?.from).toBe("desk@record.example");
    const headers = got?.mail.headers.map(({ key }) => key).sort();
    expect(headers).toEqual([
      "auto-submitted",
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "subject",
      "to",
      "x-auto-response-suppress",
    ]);
    expect(got?.mail.subject).toBe(`E-${entry} came back to you · The Test Record`);
    expect(got?.mail.text).toContain("> Which page?\n> \n> Bcc: all@newsroom.example\n> <b>Now</b>");
    expect(got?.mail.html).toContain("&lt;b&gt;Now&lt;/b&gt;");
    for (const part of [got?.mail.text, got?.mail.html]) {
      expect(part).toContain("Edda Bcc: x@y.example sent");
      expect(part).toContain(`${origin}/desk/statements/${entryId}`);
    }
    const [mail] = await mailsOf(editor, { toUserId: reader.actor.id });
    expect(mail).toMatchObject({ state: "sent", attempts: 1, textPart: null });
  });

  test("is not for whoever did it, nor for somebody whose account is closed", async ({ newsroom }) => {
    const { editor } = newsroom;
    const admin = confirmed(newsroom.admin);
    const gone = await newsroom.hire("reporter");
    const { id: entryId } = await aDraft(gone);
    const mail = { kind: "assigned", entryId, byName: "E", note: "" } as const;
    await queueMail(editor, { ...mail, toUserId: editor.actor.id });
    expect(await mailsOf(editor, { toUserId: editor.actor.id })).toEqual([]);
    await queueMail(editor, { ...mail, toUserId: gone.actor.id });
    await disableUser(admin, { userId: gone.actor.id });
    const { received, room } = await aMailServer();
    await workMail(editor, room);
    expect(received).toEqual([]);
    expect((await mailsOf(editor, { toUserId: gone.actor.id }))[0]).toMatchObject({
      state: "withdrawn",
      problem: "no recipient",
    });
  });

  test("is taken back with its act before it goes, and not afterwards", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const reader = await newsroom.hire("reporter");
    const { id: entryId } = await aDraft(reader);
    const mail = { entryId, toUserId: reader.actor.id, byName: "E", note: "" };
    await queueMail(editor, { ...mail, kind: "approved" }, { afterSeconds: 10 });
    await queueMail(otherEditor, { ...mail, kind: "approved" }, { afterSeconds: 10 });
    await workMail(editor);
    expect((await mailsOf(editor, mail)).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    await withdrawMail(editor, { entryId, kind: "approved" });
    expect((await mailsOf(editor, mail)).map(({ state }) => state)).toEqual(["withdrawn", "waiting"]);
    await queueMail(editor, { ...mail, kind: "assigned" });
    await workMail(editor);
    await withdrawMail(editor, { entryId, kind: ["assigned", "approved"] });
    expect((await mailsOf(editor, mail)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "approved withdrawn",
      "approved waiting",
      "assigned kept",
    ]);
  });

  test("is gone with the act that is rolled back", async ({ newsroom }) => {
    const { editor } = newsroom;
    const reader = await newsroom.hire("reporter");
    const { id: entryId } = await aDraft(reader);
    const act = transaction(editor, async (ctx) => {
      await queueMail(ctx, { kind: "assigned", toUserId: reader.actor.id, entryId, byName: "E", note: "" });
      throw new Error("no");
    });
    await expect(act).rejects.toThrow("no");
    expect(await mailsOf(editor, { toUserId: reader.actor.id })).toEqual([]);
  });
});

describe("a mail server that is away or refuses", () => {
  const anInvitation = async (admin: ActorContext) => {
    const { id } = await inviteUser(admin, { email: `${crypto.randomUUID()}@new.example`, role: "reporter" });
    const [mail] = await mailsOf(admin, { invitationId: id });
    return { invitationId: id, mailId: mail?.id ?? "" };
  };

  test("is tried again, and at last the mail has failed, which admins see and may repeat", async ({
    newsroom,
  }) => {
    const admin = confirmed(newsroom.admin);
    const { invitationId, mailId } = await anInvitation(admin);
    const away = smtpMailer("smtp://127.0.0.1:9", { name: "N", address: "desk@record.example" });
    const room = { ...keeping, mailer: away };
    await expect(sendMail(admin, mailId, room)).rejects.toThrow(MailRefused);
    const now = async () => (await mailsOf(admin, { invitationId }))[0];
    expect(await now()).toMatchObject({ state: "waiting", attempts: 1, problem: "ESOCKET" });
    expect((await refusal(resendMail(admin, { mailId }))).code).toBe("conflict");
    await giveUpMail(admin, mailId);
    expect(await now()).toMatchObject({ state: "failed", problem: "ESOCKET" });
    await sendMail(admin, mailId, room);
    expect(await now()).toMatchObject({ state: "failed", attempts: 1 });
    await resendMail(admin, { mailId });
    const { received, room: back } = await aMailServer();
    await sendMail(admin, mailId, back);
    expect(await now()).toMatchObject({ state: "sent", problem: null });
    expect(received).toHaveLength(1);
  });

  test("fails at once where trying again would not help, and keeps no words of the server", async ({
    newsroom,
  }) => {
    const admin = confirmed(newsroom.admin);
    const { invitationId, mailId } = await anInvitation(admin);
    const { room } = await aMailServer({
      onRcptTo: (_to, _session, done) =>
        done(Object.assign(new Error("no such user nils@new.example"), { responseCode: 550 })),
    });
    await sendMail(admin, mailId, room);
    const [mail] = await mailsOf(admin, { invitationId });
    expect(mail).toMatchObject({ state: "failed", problem: "EENVELOPE 550" });
  });

  test("is asked again by a worker that takes up what a killed one had begun", async ({ newsroom }) => {
    const admin = confirmed(newsroom.admin);
    const { invitationId, mailId } = await anInvitation(admin);
    await admin.db.update(outbox).set({ state: "sending" }).where(eq(outbox.id, mailId));
    const { received, room } = await aMailServer();
    await sendMail(admin, mailId, room);
    await sendMail(admin, mailId, room);
    expect(received).toHaveLength(1);
    expect((await mailsOf(admin, { invitationId }))[0]?.state).toBe("sent");
  });
});

describe("the mailer", () => {
  test.for([
    "a@b.example, c@d.example",
    "a@b.example\r\nBcc: c@d.example",
    "A <a@b.example>",
    "",
    "a@b.example;c@d.example",
  ])("refuses the recipient %j", async (to) => {
    const { received, room } = await aMailServer();
    const mail = { to, id: "1", subject: "S", textPart: "t", htmlPart: "<p>t</p>" };
    await expect(room.mailer?.(mail)).rejects.toMatchObject({ code: "EFIELD", isFinal: true });
    expect(received).toEqual([]);
  });

  test("refuses a subject of more than one line", async () => {
    const { received, room } = await aMailServer();
    const mail = { to: "a@b.example", id: "1", textPart: "t", htmlPart: "<p>t</p>" };
    await expect(room.mailer?.({ ...mail, subject: "S\r\nBcc: c@d.example" })).rejects.toThrow(MailRefused);
    expect(received).toEqual([]);
  });
});

describe("an invitation", () => {
  test("holds its link in the mail only: the database has the hash", async ({ newsroom }) => {
    const admin = confirmed(newsroom.admin);
    const { id } = await inviteUser(admin, { email: "nora@new.example", role: "editor" });
    const before = await admin.db.select().from(invitations).where(eq(invitations.id, id));
    expect(before[0]?.tokenHash).toBeNull();
    const { received, room } = await aMailServer();
    await workMail(admin, room);
    const text = received.at(-1)?.mail.text ?? "";
    const [, token = ""] = /\/desk\/join\/([\w-]{43})/.exec(text) ?? [];
    expect(token).not.toBe("");
    expect(text).toContain("Ada Admin invites you to work on the desk of The Test Record, as an editor.");
    const rows = [await admin.db.select().from(invitations), await admin.db.select().from(outbox)];
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

// The mail of a test: sent as the worker does, to a mail server of the test's own or into the outbox.
import type { AddressInfo } from "node:net";
import { and, eq, inArray } from "drizzle-orm";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { outbox, passwordResets } from "@/db/schema";
import type { Context } from "@/lib/context";
import { beginReset } from "@/lib/users/begin-reset";
import { type MailRoom, sendMail } from "@/worker/mail/send-mail";

export const origin = "https://record.example";
export const keeping: MailRoom = { mailer: null, origin, newsroom: "The Test Record" };

/** Does what the worker is asked to do about mail: finds out whose resets are, and sends all that waits. */
export async function workMail(ctx: Context, room: MailRoom = keeping): Promise<void> {
  const resets = await ctx.db.select({ id: passwordResets.id }).from(passwordResets);
  for (const { id } of resets) await beginReset(ctx, id);
  const waiting = await ctx.db.select({ id: outbox.id }).from(outbox).where(eq(outbox.state, "waiting"));
  for (const { id } of waiting) await sendMail(ctx, id, room).catch(() => {});
}

/** The mails of an invitation, a reset or a person, as the database has them, oldest first. */
export const mailsOf = (ctx: Context, about: { invitationId: string } | { toUserId: string }) =>
  ctx.db
    .select()
    .from(outbox)
    .where(
      "toUserId" in about
        ? eq(outbox.toUserId, about.toUserId)
        : and(eq(outbox.invitationId, about.invitationId), inArray(outbox.kind, ["invitation"])),
    )
    .orderBy(outbox.createdAt, outbox.id);

/** The token in the link a mail holds. */
export function tokenIn(textPart: string | null | undefined): string {
  const [, token] = /\/desk\/(?:join|reset)\/([\w-]+)/.exec(textPart ?? "") ?? [];
  if (!token) throw new Error("No link in this mail");
  return token;
}

export type Received = { from: string; to: string[]; raw: string; mail: Email };

/** A mail server on this machine that keeps what it is given. */
export async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        const raw = Buffer.concat(parts).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        const mail = await PostalMime.parse(raw);
        const from = mailFrom ? mailFrom.address : "";
        received.push({ from, to: rcptTo.map(({ address }) => address), raw, mail });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

// Sends one mail of the outbox. Its words and any link are made here, and not before.
import { and, eq, isNull } from "drizzle-orm";
import { statements, users } from "@/db/schema";
import type { Context } from "@/lib/context";
import { type LetterFacts, letterOf } from "@/lib/mail/letter";
import { claimMail, type DueMail, settleMail } from "@/lib/mail/outbox";
import { transaction } from "@/lib/transaction";
import { makeInvitationLink, makeResetLink } from "@/lib/users/mail-links";
import { type Mailer, MailRefused } from "./mailer";
import { partsOf } from "./parts";

/** Over some hours, each later; a mail of last week is no news. */
export const mailAttempts = 10;

export type MailRoom = {
  /** Null where no mail server is configured: the mail is kept, and read on the desk. */
  mailer: Mailer | null;
  /** Scheme, host and port of the links. */
  origin: string;
  newsroom: string;
};

/** @throws MailRefused when the mail server may take it another time */
export async function sendMail(ctx: Context, mailId: string, { mailer, origin, newsroom }: MailRoom) {
  const mail = await claimMail(ctx, mailId);
  if (!mail) return;
  const addressed = await transaction(ctx, (ctx) => addressedMail(ctx, mail, origin));
  if (!addressed) {
    return settleMail(ctx, mailId, { state: "withdrawn", problem: "no recipient" });
  }
  const parts = partsOf(letterOf(addressed.facts, newsroom));
  if (!mailer) return settleMail(ctx, mailId, { state: "kept", ...parts });
  try {
    await mailer({ ...parts, to: addressed.to, id: mailId });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await settleMail(ctx, mailId, { state: error.isFinal ? "failed" : "waiting", problem: error.code });
    if (error.isFinal) return;
    throw error;
  }
  await settleMail(ctx, mailId, { state: "sent" });
}

/** To whom it goes and what it says; null when the account, invitation or reset is over. */
async function addressedMail(
  ctx: Context,
  { invitationId, resetId, toUserId, entryId, kind, byName, note }: DueMail,
  origin: string,
): Promise<{ to: string; facts: LetterFacts } | null> {
  if (invitationId) {
    const made = await makeInvitationLink(ctx, invitationId);
    if (!made) return null;
    const { email, path, ...invitation } = made;
    return { to: email, facts: { kind: "invitation", ...invitation, href: origin + path } };
  }
  if (resetId) {
    const made = await makeResetLink(ctx, resetId);
    if (!made) return null;
    return { to: made.email, facts: { kind: "reset", expiresAt: made.expiresAt, href: origin + made.path } };
  }
  if (!toUserId || !entryId || kind === "invitation" || kind === "reset") return null;
  const [found] = await ctx.db
    .select({ email: users.email, entry: statements.entry, number: statements.number })
    .from(users)
    .innerJoin(statements, eq(statements.id, entryId))
    .where(and(eq(users.id, toUserId), isNull(users.disabledAt)));
  if (!found) return null;
  const entry = found.number === null ? `E-${found.entry}` : `S-${found.number}`;
  const href = `${origin}/desk/statements/${entryId}`;
  return { to: found.email, facts: { kind, byName, note, entry, href } };
}

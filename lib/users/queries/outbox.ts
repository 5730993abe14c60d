import { aliasedTable, desc, eq, sql } from "drizzle-orm";
import { invitations, outbox, passwordResets, statements, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { decodeCursor, idKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { authorize } from "../../permissions/authorize";

const recipients = aliasedTable(users, "recipients");
const askers = aliasedTable(users, "askers");

const line = {
  id: outbox.id,
  kind: outbox.kind,
  state: outbox.state,
  to: sql<string | null>`coalesce(${recipients.email}, ${invitations.email}, ${askers.email})`,
  entryId: outbox.entryId,
  entry: statements.entry,
  number: statements.number,
  createdAt: outbox.createdAt,
  sendAt: outbox.sendAt,
  settledAt: outbox.settledAt,
  attempts: outbox.attempts,
  problem: outbox.problem,
};

const lines = ({ db }: Context) =>
  db
    .select(line)
    .from(outbox)
    .leftJoin(recipients, eq(recipients.id, outbox.toUserId))
    .leftJoin(invitations, eq(invitations.id, outbox.invitationId))
    .leftJoin(passwordResets, eq(passwordResets.id, outbox.resetId))
    .leftJoin(askers, eq(askers.id, passwordResets.userId))
    .leftJoin(statements, eq(statements.id, outbox.entryId));

export type MailLine = Awaited<ReturnType<typeof lines>>[number];

/** For admins: what was or is to be sent, latest first. */
export async function outboxPage(
  ctx: Context,
  { before = null, limit = 50 }: { before?: string | null; limit?: number } = {},
): Promise<Page<MailLine>> {
  authorize(ctx, "user.read");
  const from = before ? decodeCursor(before, idKey)[0] : null;
  const rows = await lines(ctx)
    .where(
      from
        ? sql`(${outbox.createdAt}, ${outbox.id}) < (select m.created_at, m.id from ${outbox} m where m.id = ${from})`
        : undefined,
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit + 1);
  return pageOf(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
}

/**
 * For admins: one mail, with its words where they are kept here; reading those is written down. The words of a reset
 * hold the way into somebody's account, so they are its recipient's alone: for others `withheld`, and no words.
 */
export async function mailInFull(ctx: Context, id: string) {
  authorize(ctx, "user.manage");
  const [found] = await lines(ctx).where(eq(outbox.id, id));
  if (!found) return null;
  const none = { subject: null, textPart: null, htmlPart: null };
  const [parts] = await ctx.db
    .select({
      subject: outbox.subject,
      textPart: outbox.textPart,
      htmlPart: outbox.htmlPart,
      askerId: passwordResets.userId,
    })
    .from(outbox)
    .leftJoin(passwordResets, eq(passwordResets.id, outbox.resetId))
    .where(eq(outbox.id, id));
  const { askerId, ...words } = parts ?? { ...none, askerId: null };
  const withheld = found.kind === "reset" && found.state === "kept" && askerId !== ctx.actor.id;
  if (found.state === "kept" && !withheld) {
    await recordAuditEvent(ctx.db, { event: "mail_read", actorId: ctx.actor.id, subjectId: id });
  }
  return { ...found, ...(withheld ? none : words), withheld };
}

/** For admins: how many mails failed and wait for somebody to look. */
export async function failedMails(ctx: Context): Promise<number> {
  authorize(ctx, "user.read");
  return ctx.db.$count(outbox, eq(outbox.state, "failed"));
}

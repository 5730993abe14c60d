// Mail is queued in the transaction of the act it tells of, so that no act is told of that did not happen. What it
// says, and any link in it, is made when it goes (worker/mail).
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { EntryMailKind } from "@/db/accounts-vocabulary";
import { outbox } from "@/db/schema";
import type { Context } from "../context";
import { askWorker } from "../jobs";
import { one } from "../rows";

export type Mail =
  | { kind: "invitation"; invitationId: string }
  | { kind: "reset"; resetId: string }
  | {
      kind: EntryMailKind;
      toUserId: string;
      entryId: string;
      /** Who did it, as the mail names them. */
      byName: string;
      /** Their words to the recipient; may be empty. */
      note: string;
    };

type Delay = {
  /** Time in which the act can be taken back, and the mail with it. */
  afterSeconds?: number;
};

/** Queues a mail; call it inside the transaction of the act. Nobody mails themself: that queues nothing. */
export async function queueMail(ctx: Context, mail: Mail, { afterSeconds = 0 }: Delay = {}): Promise<void> {
  if ("toUserId" in mail && mail.toUserId === ctx.actor?.id) return;
  const values =
    "entryId" in mail ? { ...mail, byName: inOneLine(mail.byName), note: withoutControls(mail.note) } : mail;
  const { id, sendAt } = one(
    await ctx.db
      .insert(outbox)
      .values({
        ...values,
        causedById: ctx.actor?.id ?? null,
        sendAt: sql`clock_timestamp() + make_interval(secs => ${afterSeconds})`,
      })
      .returning({ id: outbox.id, sendAt: outbox.sendAt }),
  );
  await askWorker(ctx, { task: "send_mail", payload: { mailId: id } }, sendAt);
}

/** Takes back the actor's own mails of a kind about an entry that have not gone yet, with the act they tell of. */
export function withdrawMail(
  ctx: Context,
  { entryId, kind }: { entryId: string; kind: EntryMailKind | readonly EntryMailKind[] },
): Promise<void> {
  const own = ctx.actor ? eq(outbox.causedById, ctx.actor.id) : undefined;
  return withdrawWaiting(ctx, and(eq(outbox.entryId, entryId), inArray(outbox.kind, [kind].flat()), own));
}

/** The unsent ones of an invitation that is revoked or sent anew. */
export const withdrawInvitationMail = (ctx: Context, invitationId: string): Promise<void> =>
  withdrawWaiting(ctx, eq(outbox.invitationId, invitationId));

async function withdrawWaiting(ctx: Context, which: SQL | undefined): Promise<void> {
  await ctx.db
    .update(outbox)
    .set({ state: "withdrawn", settledAt: sql`clock_timestamp()` })
    .where(and(inArray(outbox.state, ["waiting", "failed"]), which));
}

const inOneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim()
    .slice(0, 200);

/** Lines stay lines; other controls have no place in a mail. */
const withoutControls = (text: string) =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .slice(0, 5000);

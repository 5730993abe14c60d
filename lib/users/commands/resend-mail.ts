import { and, eq, sql } from "drizzle-orm";
import { outbox } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { askWorker } from "../../jobs";
import { transaction } from "../../transaction";
import { authorizeAccess } from "../operator";
import type { MailOnly } from "../schema";

/** Sends a mail that failed once more. */
export async function resendMail(ctx: Context, { mailId }: MailOnly): Promise<void> {
  authorizeAccess(ctx);

  await transaction(ctx, async (ctx) => {
    const again = await ctx.db
      .update(outbox)
      .set({ state: "waiting", settledAt: null, sendAt: sql`clock_timestamp()` })
      .where(and(eq(outbox.id, mailId), eq(outbox.state, "failed")))
      .returning({ id: outbox.id });
    if (again.length === 0) throw new DomainError("conflict", "Only a mail that failed is sent again.");
    await recordAuditEvent(ctx.db, {
      event: "mail_sent_again",
      actorId: ctx.actor?.id ?? null,
      subjectId: mailId,
    });
    await askWorker(ctx, { task: "send_mail", payload: { mailId } });
  });
}

import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { reviews, revisions } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { withdrawMail } from "../../mail/queue-mail";
import { authorize } from "../../permissions/authorize";
import { moveEntry } from "../../statements/move-entry";
import { openEntry } from "../../statements/open-entry";
import type { StatementStep } from "../../statements/schema";
import { transaction } from "../../transaction";

/**
 * Recall a decision: an editor takes back an approval or a request for changes of their own, within ten seconds by the
 * clock of the database, before anybody was told. The entry waits for review again; the decision stays in its history
 * and decides nothing.
 */
export async function recallDecision(ctx: Context, step: StatementStep) {
  authorize(ctx, "statement.recall");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "statement.recall", entry);
    const [last] = await ctx.db
      .select({
        id: reviews.id,
        decision: reviews.decision,
        reviewerId: reviews.reviewerId,
        revision: reviews.revisionNumber,
      })
      .from(reviews)
      .where(and(eq(reviews.statementId, entry.id), ne(reviews.decision, "comment")))
      .orderBy(desc(reviews.at), desc(reviews.id))
      .limit(1);
    if (last?.reviewerId !== ctx.actor.id || last.decision === "comment") {
      throw new DomainError("not_allowed", "Only whoever decided takes the decision back.");
    }
    const others = await ctx.db.$count(
      revisions,
      and(
        eq(revisions.subjectId, entry.id),
        gt(revisions.number, last.revision),
        ne(revisions.actorId, ctx.actor.id),
      ),
    );
    if (others > 0) throw new DomainError("conflict", "Somebody has gone on with this entry already.");
    await ctx.db
      .update(reviews)
      .set({ decision: "comment", recalled: last.decision, recalledAt: sql`clock_timestamp()` })
      .where(eq(reviews.id, last.id));
    const kind = last.decision === "approve" ? "approved" : "changes_requested";
    await withdrawMail(ctx, { entryId: entry.id, kind });
    return moveEntry(ctx, entry, "submitted", "recalled");
  });
}

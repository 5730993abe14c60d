import { and, desc, eq, ne, sql } from "drizzle-orm";
import { reviews, verdictDrafts } from "@/db/schema";
import type { ReviewDecision } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { recallSeconds } from "../write-review";

export type KeptVerdict = { decision: ReviewDecision; comment: string; revision: number; at: string };

/** A verdict of one's own that could not be given yet. */
export async function keptVerdict(ctx: ActorContext, statementId: string): Promise<KeptVerdict | null> {
  const [row] = await ctx.db
    .select()
    .from(verdictDrafts)
    .where(and(eq(verdictDrafts.statementId, statementId), eq(verdictDrafts.reviewerId, ctx.actor.id)));
  if (!row) return null;
  const { decision, comment, revisionNumber: revision, at } = row;
  return { decision, comment, revision, at: at.toISOString() };
}

/**
 * Seconds in which one's own last decision on an entry can still be taken back, by the clock of the database; 0 where
 * it cannot.
 */
export async function secondsToRecall(ctx: ActorContext, statementId: string): Promise<number> {
  const left = sql<number>`extract(epoch from ${reviews.at} + make_interval(secs => ${recallSeconds}) - clock_timestamp())::float8`;
  const [last] = await ctx.db
    .select({ reviewerId: reviews.reviewerId, left })
    .from(reviews)
    .where(and(eq(reviews.statementId, statementId), ne(reviews.decision, "comment")))
    .orderBy(desc(reviews.at), desc(reviews.id))
    .limit(1);
  return last?.reviewerId === ctx.actor.id ? Math.max(0, last.left) : 0;
}

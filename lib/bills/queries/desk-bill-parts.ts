import { asc, eq } from "drizzle-orm";
import { ballots, billActions, voteCounts, votes } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import type { BillActionInput, VoteInput } from "../schema";

/** A step as its form begins. */
export async function deskBillAction(ctx: ActorContext, id: string): Promise<BillActionInput | null> {
  authorize(ctx, "registry.read");
  const [row] = await ctx.db
    .select({
      billId: billActions.billId,
      kind: billActions.kind,
      chamber: billActions.chamber,
      day: billActions.dayEdtf,
      description: billActions.description,
      sourceId: billActions.sourceId,
    })
    .from(billActions)
    .where(eq(billActions.id, id));
  return row ?? null;
}

/** A vote as its form begins, with its figures and ballots. */
export async function deskVote(ctx: ActorContext, id: string): Promise<VoteInput | null> {
  authorize(ctx, "registry.read");
  const [row] = await ctx.db.select().from(votes).where(eq(votes.id, id));
  if (!row) return null;
  const [counts, cast] = await Promise.all([
    ctx.db.select().from(voteCounts).where(eq(voteCounts.voteId, id)).orderBy(asc(voteCounts.id)),
    ctx.db.select().from(ballots).where(eq(ballots.voteId, id)).orderBy(asc(ballots.printedName)),
  ]);
  return {
    billId: row.billId,
    chamber: row.chamber,
    identifier: row.identifier,
    question: row.question,
    day: row.dayEdtf,
    result: row.result,
    sourceId: row.sourceId,
    counts: counts.map(({ yes, no, absent, notVoting, sourceId }) => ({
      yes,
      no,
      absent,
      notVoting,
      sourceId,
    })),
    ballots: cast.map(({ printedName, option, agentId }) => ({ printedName, option, agentId })),
  };
}

/** The ids of a bill's steps, in the order its content tells them. */
export async function billActionIds(ctx: ActorContext, billId: string): Promise<string[]> {
  authorize(ctx, "registry.read");
  const rows = await ctx.db
    .select({ id: billActions.id })
    .from(billActions)
    .where(eq(billActions.billId, billId))
    .orderBy(asc(billActions.dayFrom), asc(billActions.id));
  return rows.map(({ id }) => id);
}

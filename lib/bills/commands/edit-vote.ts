import { and, eq, notInArray, sql } from "drizzle-orm";
import { ballots, voteCounts, votes } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { parseEdtf } from "../../dates/edtf";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { VoteEdit, VoteInput } from "../schema";
import { closeBill, openBill } from "../touch-bill";

/** Edits a division with its figures and ballots. The revision before keeps what it said. */
export async function editVote(ctx: Context, { id, version, vote }: VoteEdit) {
  authorize(ctx, "registry.edit");
  const { day, counts, ballots: cast, ...input } = vote;
  const bounds = parseEdtf(day);

  return transaction(ctx, async (ctx) => {
    await openBill(ctx, input.billId, version);
    const edited = await ctx.db
      .update(votes)
      .set({ ...input, dayEdtf: day, dayFrom: bounds?.from ?? day, dayTo: bounds?.to ?? day })
      .where(and(eq(votes.id, id), eq(votes.billId, input.billId)))
      .returning({ id: votes.id });
    if (edited.length === 0) throw notFound("vote");
    await ctx.db.delete(voteCounts).where(eq(voteCounts.voteId, id));
    if (counts.length > 0)
      await ctx.db.insert(voteCounts).values(counts.map((count) => ({ ...count, voteId: id })));
    await writeBallots(ctx, id, cast);
    await closeBill(ctx, input.billId);
    return { id, billId: input.billId };
  });
}

// A ballot is known by its printed name: one that stays keeps its row, so that a merge goes on knowing it.
async function writeBallots(ctx: ActorContext, voteId: string, cast: VoteInput["ballots"]): Promise<void> {
  const names = cast.map(({ printedName }) => printedName);
  const own = eq(ballots.voteId, voteId);
  await ctx.db
    .delete(ballots)
    .where(names.length > 0 ? and(own, notInArray(ballots.printedName, names)) : own);
  if (cast.length === 0) return;
  // Two ballots may have changed places.
  await ctx.db.update(ballots).set({ agentId: null }).where(own);
  await ctx.db
    .insert(ballots)
    .values(cast.map((ballot) => ({ ...ballot, voteId })))
    .onConflictDoUpdate({
      target: [ballots.voteId, ballots.printedName],
      set: { option: sql`excluded.option`, agentId: sql`excluded.agent_id` },
    });
}

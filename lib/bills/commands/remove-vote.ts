import { and, eq } from "drizzle-orm";
import { ballots, voteCounts, votes } from "@/db/schema";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { BillPartRemoval } from "../schema";
import { closeBill, openBill } from "../touch-bill";

/** Takes a vote out of a bill that does not belong there, with its figures and ballots. The revision before keeps it. */
export async function removeVote(ctx: Context, { id, billId, version }: BillPartRemoval) {
  authorize(ctx, "registry.edit");

  return transaction(ctx, async (ctx) => {
    await openBill(ctx, billId, version);
    const [vote] = await ctx.db
      .select({ id: votes.id })
      .from(votes)
      .where(and(eq(votes.id, id), eq(votes.billId, billId)));
    if (!vote) throw notFound("vote");
    await ctx.db.delete(ballots).where(eq(ballots.voteId, id));
    await ctx.db.delete(voteCounts).where(eq(voteCounts.voteId, id));
    await ctx.db.delete(votes).where(eq(votes.id, id));
    await closeBill(ctx, billId);
    return { billId };
  });
}

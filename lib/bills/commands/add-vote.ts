import { ballots, voteCounts, votes } from "@/db/schema";
import type { Context } from "../../context";
import { parseEdtf } from "../../dates/edtf";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { VoteInput } from "../schema";
import { closeBill, openBill } from "../touch-bill";

/** Records a division on a bill with each source's figures and the ballots known. */
export async function addVote(ctx: Context, { day, counts, ballots: cast, ...input }: VoteInput) {
  authorize(ctx, "registry.add");
  const bounds = parseEdtf(day);

  return transaction(ctx, async (ctx) => {
    await openBill(ctx, input.billId);
    const vote = one(
      await ctx.db
        .insert(votes)
        .values({ ...input, dayEdtf: day, dayFrom: bounds?.from ?? day, dayTo: bounds?.to ?? day })
        .returning({ id: votes.id }),
    );
    if (counts.length > 0) {
      await ctx.db.insert(voteCounts).values(counts.map((count) => ({ ...count, voteId: vote.id })));
    }
    if (cast.length > 0) {
      await ctx.db.insert(ballots).values(cast.map((ballot) => ({ ...ballot, voteId: vote.id })));
    }
    await closeBill(ctx, input.billId);
    return vote;
  });
}

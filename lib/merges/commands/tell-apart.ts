import { distinctAgents } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { PairInput } from "../schema";

/** Remembers that two records are not the same, so that they are not offered as possible duplicates again. */
export async function tellApart(ctx: Context, { oneId, otherId }: PairInput) {
  authorize(ctx, "registry.merge");
  const [first = oneId, second = otherId] = [oneId.toLowerCase(), otherId.toLowerCase()].sort();
  return transaction(ctx, async (ctx) => {
    await ctx.db
      .insert(distinctAgents)
      .values({ oneId: first, otherId: second, saidById: ctx.actor.id })
      .onConflictDoNothing();
    return { oneId, otherId };
  });
}

import { savedViews } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { ViewToSave } from "../saved-views";
import { readQueueQuery, settleView, viewText } from "../view";
import { queueTabs } from "../vocabulary";

/** Save a view: gives a way of looking at the queue a name, for oneself or for the team. */
export async function saveView(ctx: Context, { name, scope, view }: ViewToSave) {
  authorize(ctx, scope === "team" ? "view.share" : "view.save");

  return transaction(ctx, async (ctx) => {
    // Only what the queue understands is kept.
    const kept = viewText(settleView(readQueueQuery(view), new Map(queueTabs.map((tab) => [tab, 0]))));
    return one(
      await ctx.db
        .insert(savedViews)
        .values({ ownerId: ctx.actor.id, name, scope, view: kept })
        .returning({ id: savedViews.id }),
    );
  });
}

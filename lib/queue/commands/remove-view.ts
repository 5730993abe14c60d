import { eq } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { openView } from "../open-view";
import type { ViewToRemove } from "../saved-views";

/** Remove a view: one's own, or the team's. Nothing of what it shows is touched. */
export async function removeView(ctx: Context, { id }: ViewToRemove) {
  authorize(ctx, "view.save");

  return transaction(ctx, async (ctx) => {
    await openView(ctx, id);
    await ctx.db.delete(savedViews).where(eq(savedViews.id, id));
    return { id };
  });
}

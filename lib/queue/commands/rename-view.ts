import { eq } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { openView } from "../open-view";
import type { ViewToRename } from "../saved-views";

/** Rename a view: one's own, or the team's. */
export async function renameView(ctx: Context, { id, name }: ViewToRename) {
  authorize(ctx, "view.save");

  return transaction(ctx, async (ctx) => {
    await openView(ctx, id);
    await ctx.db.update(savedViews).set({ name }).where(eq(savedViews.id, id));
    return { id };
  });
}

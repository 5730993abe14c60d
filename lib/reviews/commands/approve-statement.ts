import { reviews } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { moveEntry } from "../../statements/move-entry";
import { openEntry } from "../../statements/open-entry";
import type { Approval } from "../../statements/schema";
import { transaction } from "../../transaction";
import { contributorsOf } from "../queries/contributors";

/**
 * Approve a statement: an editor who neither wrote nor changed it lets exactly this revision stand. The database
 * holds the rule too (trigger reviews_check) and binds the approval to the hash of the text.
 */
export async function approveStatement(ctx: Context, { id, version, comment }: Approval) {
  authorize(ctx, "statement.approve");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.approve", { ...entry, contributorIds: await contributorsOf(ctx, id) });
    await ctx.db.insert(reviews).values({
      statementId: id,
      revisionNumber: version,
      // Overwritten by trigger reviews_check with the hash of what is there.
      contentHash: "",
      reviewerId: ctx.actor.id,
      decision: "approve",
      comment,
    });
    return moveEntry(ctx, entry, "approved", "approved");
  });
}

import { reviews } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { moveEntry } from "../../statements/move-entry";
import { openEntry } from "../../statements/open-entry";
import type { ChangesRequest } from "../../statements/schema";
import { transaction } from "../../transaction";

/** Request changes: an editor sends the entry back to its reporter and says what has to change. */
export async function requestChanges(ctx: Context, { id, version, comment }: ChangesRequest) {
  authorize(ctx, "statement.request_changes");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.request_changes", entry);
    await ctx.db.insert(reviews).values({
      statementId: id,
      revisionNumber: version,
      contentHash: "",
      reviewerId: ctx.actor.id,
      decision: "request_changes",
      comment,
    });
    return moveEntry(ctx, entry, "changes_requested", "changes_requested");
  });
}

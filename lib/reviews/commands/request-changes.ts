import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { moveEntry } from "../../statements/move-entry";
import { openEntry } from "../../statements/open-entry";
import type { Approval } from "../../statements/schema";
import { transaction } from "../../transaction";
import { tellDecision, writeReview } from "../write-review";

/** Request changes: an editor sends the entry back to its reporter and says what has to change, here or beside a field. */
export async function requestChanges(ctx: Context, { id, version, comment }: Omit<Approval, "checks">) {
  authorize(ctx, "statement.request_changes");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.request_changes", entry);
    await writeReview(ctx, entry, { decision: "request_changes", comment });
    await tellDecision(ctx, entry, "changes_requested", comment);
    return moveEntry(ctx, entry, "changes_requested", "changes_requested");
  });
}

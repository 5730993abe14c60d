import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { moveEntry } from "../../statements/move-entry";
import { openEntry } from "../../statements/open-entry";
import type { Approval } from "../../statements/schema";
import { transaction } from "../../transaction";
import { contributorsOf } from "../queries/contributors";
import { requireChecks, writeTicks } from "../write-checks";
import { tellDecision, writeReview } from "../write-review";

type Approving = Omit<Approval, "checks"> & Partial<Pick<Approval, "checks">>;

/**
 * Approve a statement: an editor who neither wrote nor changed it, and made sure of what this newsroom requires, lets
 * exactly this revision stand. The database holds the two-person rule too (trigger reviews_check) and binds the
 * approval to the hash of the text.
 */
export async function approveStatement(ctx: Context, { id, version, comment, checks = [] }: Approving) {
  authorize(ctx, "statement.approve");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.approve", { ...entry, contributorIds: await contributorsOf(ctx, id) });
    await writeTicks(ctx, entry, checks);
    await requireChecks(ctx, entry);
    await writeReview(ctx, entry, { decision: "approve", comment });
    await tellDecision(ctx, entry, "approved", comment);
    return moveEntry(ctx, entry, "approved", "approved");
  });
}

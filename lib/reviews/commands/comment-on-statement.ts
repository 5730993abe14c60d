import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { openEntry } from "../../statements/open-entry";
import { transaction } from "../../transaction";
import type { StatementComment } from "../schema";
import { writeReview } from "../write-review";

/**
 * Comment on a statement: anybody who may read the entry leaves a remark beside exactly this revision. Neither the
 * entry nor its state changes, so there is no revision; the remark itself is append-only.
 */
export async function commentOnStatement(ctx: Context, { id, version, comment }: StatementComment) {
  authorize(ctx, "statement.comment");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.comment", entry);
    const review = await writeReview(ctx, entry, { decision: "comment", comment });
    return { id, entry: entry.entry, status: entry.status, version, review: review.id };
  });
}

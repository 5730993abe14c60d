import { reviews } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { openEntry } from "../../statements/open-entry";
import { transaction } from "../../transaction";
import type { StatementComment } from "../schema";

/**
 * Comment on a statement: anybody who may read the entry leaves a remark beside exactly this revision. Neither the
 * entry nor its state changes, so there is no revision; the remark itself is append-only.
 */
export async function commentOnStatement(ctx: Context, { id, version, comment }: StatementComment) {
  authorize(ctx, "statement.comment");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.comment", entry);
    const review = one(
      await ctx.db
        .insert(reviews)
        .values({
          statementId: id,
          revisionNumber: version,
          contentHash: "",
          reviewerId: ctx.actor.id,
          decision: "comment",
          comment,
        })
        .returning({ id: reviews.id }),
    );
    return { id, entry: entry.entry, status: entry.status, version, review: review.id };
  });
}

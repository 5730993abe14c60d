import { eq, sql } from "drizzle-orm";
import { fieldComments } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { can } from "../../permissions/can";
import { transaction } from "../../transaction";
import { lockEntry } from "../lock-entry";
import { openComment } from "../open-comment";
import type { Resolution } from "../schema";

/**
 * Resolve a comment: whoever wrote it or may edit the entry says that it is dealt with, or opens it again. A suggestion
 * that was applied stays resolved.
 */
export async function resolveComment(ctx: Context, { resolved, ...named }: Resolution) {
  authorize(ctx, "statement.comment");

  return transaction(ctx, async (ctx) => {
    const entry = await lockEntry(ctx, named.id);
    authorize(ctx, "statement.comment", entry);
    const comment = await openComment(ctx, named);
    if (comment.authorId !== ctx.actor.id && !can(ctx.actor, "statement.edit", entry)) {
      throw new DomainError(
        "not_allowed",
        "A comment is resolved by its author, or whoever may edit the entry.",
      );
    }
    if (comment.reviewId === null) throw new DomainError("conflict", "This comment has not been sent yet.");
    if (comment.appliedIn !== null) {
      throw new DomainError("conflict", "This suggestion was applied. Edit the entry instead.");
    }
    if (resolved !== (comment.resolvedAt !== null)) {
      await ctx.db
        .update(fieldComments)
        .set(
          resolved
            ? { resolvedAt: sql`clock_timestamp()`, resolvedById: ctx.actor.id }
            : { resolvedAt: null, resolvedById: null },
        )
        .where(eq(fieldComments.id, comment.id));
    }
    return { id: named.id };
  });
}

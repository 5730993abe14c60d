import { eq } from "drizzle-orm";
import { fieldComments } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { openComment } from "../open-comment";
import type { OneComment } from "../schema";

/** Discard a note: whoever drafted a remark throws it away before it is sent. */
export async function discardNote(ctx: Context, named: OneComment) {
  authorize(ctx, "statement.comment");

  return transaction(ctx, async (ctx) => {
    const comment = await openComment(ctx, named);
    if (comment.reviewId !== null) {
      throw new DomainError("conflict", "A comment that was sent stays as it is. Resolve it instead.");
    }
    await ctx.db.delete(fieldComments).where(eq(fieldComments.id, comment.id));
    return { id: named.id };
  });
}

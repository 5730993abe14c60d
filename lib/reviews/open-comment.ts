import { and, eq } from "drizzle-orm";
import { fieldComments } from "@/db/schema";
import type { ActorContext } from "../context";
import { notFound } from "../errors";
import type { OneComment } from "./schema";

/**
 * A remark of an entry, locked. Another person's draft is not there.
 * @throws DomainError not_found
 */
export async function openComment(ctx: ActorContext, { id, commentId }: OneComment) {
  const [comment] = await ctx.db
    .select()
    .from(fieldComments)
    .where(and(eq(fieldComments.id, commentId), eq(fieldComments.statementId, id)))
    .for("update");
  if (!comment || (comment.reviewId === null && comment.authorId !== ctx.actor.id)) {
    throw notFound("comment");
  }
  return comment;
}

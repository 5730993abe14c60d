import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { fieldComments, users } from "@/db/schema";
import type { ActorContext } from "../../context";

export type FieldComment = {
  id: string;
  field: string;
  revision: number;
  by: string;
  own: boolean;
  /** Not sent yet: only its author sees it. */
  draft: boolean;
  body: string;
  suggestion: { was: string; becomes: string } | null;
  /** ISO instant. */
  at: string;
  resolved: { by: string; at: string; appliedIn: number | null } | null;
};

/** The remarks beside the fields of an entry, first one first: those that were sent, and one's own drafts. */
export async function fieldCommentsOf(ctx: ActorContext, statementId: string): Promise<FieldComment[]> {
  const resolver = alias(users, "resolver");
  const rows = await ctx.db
    .select({ comment: fieldComments, by: users.name, resolvedBy: resolver.name })
    .from(fieldComments)
    .innerJoin(users, eq(users.id, fieldComments.authorId))
    .leftJoin(resolver, eq(resolver.id, fieldComments.resolvedById))
    .where(
      and(
        eq(fieldComments.statementId, statementId),
        or(isNotNull(fieldComments.reviewId), eq(fieldComments.authorId, ctx.actor.id)),
      ),
    )
    .orderBy(asc(fieldComments.writtenAt), asc(fieldComments.id));
  return rows.map(({ comment, by, resolvedBy }) => ({
    id: comment.id,
    field: comment.field,
    revision: comment.revisionNumber,
    by,
    own: comment.authorId === ctx.actor.id,
    draft: comment.reviewId === null,
    body: comment.body,
    suggestion:
      comment.was === null || comment.becomes === null
        ? null
        : { was: comment.was, becomes: comment.becomes },
    at: comment.writtenAt.toISOString(),
    resolved:
      comment.resolvedAt === null
        ? null
        : { by: resolvedBy ?? "", at: comment.resolvedAt.toISOString(), appliedIn: comment.appliedIn },
  }));
}

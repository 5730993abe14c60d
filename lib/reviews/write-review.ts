import { and, eq, isNull } from "drizzle-orm";
import { fieldComments, reviews, verdictDrafts } from "@/db/schema";
import type { ReviewDecision } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { one } from "../rows";
import type { OpenEntry } from "../statements/open-entry";

/** Seconds in which a decision can be taken back; nobody is told of it before. The database holds the same. */
export const recallSeconds = 10;

/**
 * Finishes a review of exactly this revision: writes the decision and sends with it the remarks its reviewer had
 * drafted beside fields. The caller holds the entry open.
 * @throws DomainError invalid, field comment, where nothing is said that has to be
 */
export async function writeReview(
  ctx: ActorContext,
  entry: OpenEntry,
  { decision, comment }: { decision: ReviewDecision; comment: string },
): Promise<{ id: string; notes: number }> {
  const own = and(
    eq(fieldComments.statementId, entry.id),
    eq(fieldComments.authorId, ctx.actor.id),
    isNull(fieldComments.reviewId),
  );
  const notes = await ctx.db.$count(fieldComments, own);
  if (decision !== "approve" && notes === 0 && comment.trim() === "") {
    const message = decision === "comment" ? "Write the comment." : "Say what has to change.";
    throw new DomainError("invalid", message, { comment: [message] });
  }
  const { id } = one(
    await ctx.db
      .insert(reviews)
      .values({
        statementId: entry.id,
        revisionNumber: entry.version,
        // Overwritten by trigger reviews_check with the hash of what is there.
        contentHash: "",
        reviewerId: ctx.actor.id,
        decision,
        comment,
        notes,
      })
      .returning({ id: reviews.id }),
  );
  if (notes > 0) await ctx.db.update(fieldComments).set({ reviewId: id }).where(own);
  await ctx.db
    .delete(verdictDrafts)
    .where(and(eq(verdictDrafts.statementId, entry.id), eq(verdictDrafts.reviewerId, ctx.actor.id)));
  return { id, notes };
}

/** Tells whoever the entry belongs to, once the decision cannot be taken back any more. */
export async function tellDecision(
  ctx: ActorContext,
  entry: OpenEntry,
  kind: "approved" | "changes_requested",
  note: string,
): Promise<void> {
  const to = new Set([entry.correction?.openedById ?? entry.createdById]);
  for (const toUserId of to) {
    const mail = { kind, toUserId, entryId: entry.id, byName: ctx.actor.name, note: note.trim() };
    await queueMail(ctx, mail, { afterSeconds: recallSeconds });
  }
}

import { eq, sql } from "drizzle-orm";
import { fieldComments } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError } from "../../errors";
import { fieldProblems } from "../../field-problems";
import { authorize } from "../../permissions/authorize";
import { asInput } from "../../statements/content";
import { openEntry } from "../../statements/open-entry";
import { presentContent } from "../../statements/present-content";
import { type StatementEdit, statementInput } from "../../statements/schema";
import { transaction } from "../../transaction";
import { openComment } from "../open-comment";
import type { SuggestionStep } from "../schema";
import { isSuggestible, replaced } from "../suggestion";

/** The edit of statements: a domain does not call the commands of another, so whoever calls brings it. */
type Edit = (ctx: ActorContext, edit: StatementEdit) => Promise<{ version: number }>;

/**
 * Apply a suggestion: whoever may edit the entry puts the suggested words in place, as an edit of their own. They, not
 * whoever suggested it, changed the entry then.
 */
export async function applySuggestion(ctx: Context, { commentId, ...step }: SuggestionStep, edit: Edit) {
  authorize(ctx, "statement.edit");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "statement.edit", entry);
    const { field, was, becomes, ...comment } = await openComment(ctx, { id: step.id, commentId });
    if (comment.reviewId === null || was === null || becomes === null || !isSuggestible(field)) {
      throw new DomainError("conflict", "There is nothing to be applied in this comment.");
    }
    if (comment.resolvedAt !== null)
      throw new DomainError("conflict", "This suggestion is resolved already.");
    const { content } = await presentContent(ctx, step.id);
    const wanted = { ...asInput(content), [field]: replaced(content, { field, was, becomes }) };
    const parsed = statementInput.safeParse(wanted);
    if (!parsed.success) {
      const message = "The entry would not hold together with these words. Edit it by hand.";
      throw new DomainError("invalid", message, fieldProblems(parsed.error));
    }
    const edited = await edit(ctx, { ...step, statement: parsed.data });
    await ctx.db
      .update(fieldComments)
      .set({ resolvedAt: sql`clock_timestamp()`, resolvedById: ctx.actor.id, appliedIn: edited.version })
      .where(eq(fieldComments.id, commentId));
    return { id: step.id, version: edited.version };
  });
}

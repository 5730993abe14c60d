import { fieldComments } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { openEntry } from "../../statements/open-entry";
import { presentContent } from "../../statements/present-content";
import { transaction } from "../../transaction";
import type { FieldCommentInput } from "../schema";
import { isSuggestible, replaced } from "../suggestion";

/**
 * Note on a field: anybody who may read the entry writes a remark beside one of its fields, with other words for it if
 * they like. It is their own draft until they finish a review.
 */
export async function noteOnField(ctx: Context, input: FieldCommentInput) {
  authorize(ctx, "statement.comment");
  const { id, version, field, body, was, becomes } = input;

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.comment", entry);
    if (was !== null && becomes !== null && isSuggestible(field)) {
      // Refused at once where it could not be applied.
      replaced((await presentContent(ctx, id)).content, { field, was, becomes });
    }
    const note = one(
      await ctx.db
        .insert(fieldComments)
        .values({
          statementId: id,
          field,
          revisionNumber: version,
          authorId: ctx.actor.id,
          body: body.trim(),
          was,
          becomes,
        })
        .returning({ id: fieldComments.id }),
    );
    return { id, entry: entry.entry, status: entry.status, version, note: note.id };
  });
}

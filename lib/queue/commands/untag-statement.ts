import { and, eq } from "drizzle-orm";
import { entryTags } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { openForTags } from "../open-for-tags";
import type { Tagging } from "../tags";

/** Untag a statement: takes a word of the desk's own off an entry. Not on it, nothing happens. */
export async function untagStatement(ctx: Context, { id, tag }: Tagging) {
  authorize(ctx, "statement.tag");

  return transaction(ctx, async (ctx) => {
    const { entry, facts } = await openForTags(ctx, id);
    authorize(ctx, "statement.tag", facts);
    const removed = await ctx.db
      .delete(entryTags)
      .where(and(eq(entryTags.statementId, id), eq(entryTags.tag, tag)))
      .returning({ tag: entryTags.tag });
    return { id, entry, changed: removed.length > 0 };
  });
}

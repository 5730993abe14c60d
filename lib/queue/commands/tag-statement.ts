import { entryTags } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { openForTags } from "../open-for-tags";
import type { Tagging } from "../tags";

/** Tag a statement: puts a word of the desk's own on an entry. On it already, it stays. */
export async function tagStatement(ctx: Context, { id, tag }: Tagging) {
  authorize(ctx, "statement.tag");

  return transaction(ctx, async (ctx) => {
    const { entry, facts } = await openForTags(ctx, id);
    authorize(ctx, "statement.tag", facts);
    const added = await ctx.db
      .insert(entryTags)
      .values({ statementId: id, tag, addedById: ctx.actor.id })
      .onConflictDoNothing()
      .returning({ tag: entryTags.tag });
    return { id, entry, changed: added.length > 0 };
  });
}

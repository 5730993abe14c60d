import { and, eq } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { changeEntry } from "../change-entry";
import { asInput, type StatementContent } from "../content";
import { openEntry } from "../open-entry";
import type { Restoration } from "../schema";

/**
 * Brings back how an entry read at an earlier revision, as a new one: nothing of the history is lost, and it can be
 * taken back the same way. It is a change like any other, under the two-person rule. The source of the entry is
 * chosen again; what the source itself says is a record of its own and stays.
 */
export async function restoreRevision(ctx: Context, { id, version, revision }: Restoration) {
  authorize(ctx, "statement.restore");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.restore", entry);
    const [wanted] = await ctx.db
      .select({ content: revisions.content })
      .from(revisions)
      .where(and(eq(revisions.subjectId, id), eq(revisions.number, revision)));
    if (!wanted) throw notFound("version of this entry");
    return changeEntry(ctx, entry, asInput(wanted.content as StatementContent), "restored");
  });
}

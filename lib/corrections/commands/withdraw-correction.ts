import { eq } from "drizzle-orm";
import { corrections, statements } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { anchorInLatestTexts } from "../../excerpts/anchor-in-latest-texts";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { openEntry } from "../../statements/open-entry";
import type { StatementStep } from "../../statements/schema";
import { transaction } from "../../transaction";
import { restoreEdition } from "../restore-edition";

/**
 * Withdraw a correction: it is given up, and the entry is again, to the letter, what readers see. What was written
 * meanwhile stays in the history.
 */
export async function withdrawCorrection(ctx: Context, { id, version }: StatementStep) {
  authorize(ctx, "correction.withdraw");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "correction.withdraw", entry);
    if (!entry.correction) throw new DomainError("conflict", "No correction of this entry is open.");
    const { excerptsRestored } = await restoreEdition(ctx, id);
    await ctx.db
      .update(corrections)
      .set({ state: "withdrawn" })
      .where(eq(corrections.id, entry.correction.id));
    await ctx.db
      .update(statements)
      .set({ version: version + 1 })
      .where(eq(statements.id, id));
    await recordRevision(ctx, { subject: "statement", subjectId: id, act: "correction_withdrawn" });
    if (excerptsRestored) await anchorInLatestTexts(ctx, id);
    return {
      id,
      entry: entry.entry,
      status: entry.status,
      version: version + 1,
      number: entry.number,
      slug: entry.slug,
    };
  });
}

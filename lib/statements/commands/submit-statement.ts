import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { missingInNotice } from "../missing-in-notice";
import { moveEntry, moveRefused } from "../move-entry";
import { openEntry } from "../open-entry";
import { presentContent } from "../present-content";
import { isWithReporter, missingForReview, stageOf } from "../rules";
import type { StatementStep } from "../schema";
import { settleEvidence } from "../settle-evidence";

/**
 * Submit a statement: its reporter hands the entry, or the correction of a public one, to the editors. Says by field
 * what is still missing. Where nobody chose the passage, the words are looked for in the source.
 */
export async function submitStatement(ctx: Context, step: StatementStep) {
  authorize(ctx, "statement.submit");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "statement.submit", entry);
    // An approved entry goes back to review too, but by an edit of it, not by being handed in again.
    if (!isWithReporter(stageOf(entry))) throw moveRefused(entry, "submitted");
    const missing = {
      ...missingForReview((await presentContent(ctx, entry.id)).content),
      ...(entry.correction && (await missingInNotice(ctx, entry.id, entry.correction))),
    };
    if (Object.keys(missing).length > 0) {
      throw new DomainError("invalid", "The entry is not complete. It is kept as it is.", missing);
    }
    await settleEvidence(ctx, entry.id);
    return moveEntry(ctx, entry, "submitted", "submitted");
  });
}

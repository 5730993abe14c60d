import { eq } from "drizzle-orm";
import { corrections, statements } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { queueMail } from "../../mail/queue-mail";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { openEntry } from "../../statements/open-entry";
import { transaction } from "../../transaction";
import type { CorrectionOpening } from "../schema";

/**
 * Open a correction: from now on the published entry can be edited again, under the two-person rule. Readers go on
 * seeing what was published until the correction is issued. The reporter of the entry is told.
 */
export async function openCorrection(ctx: Context, { id, version, kind, note }: CorrectionOpening) {
  authorize(ctx, "correction.open");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    if (entry.correction) {
      throw new DomainError("conflict", "A correction of this entry is open already.");
    }
    authorize(ctx, "correction.open", entry);
    const correction = one(
      await ctx.db
        .insert(corrections)
        .values({ statementId: id, kind, note: note.trim(), openedById: ctx.actor.id })
        .returning({ id: corrections.id }),
    );
    await ctx.db
      .update(statements)
      .set({ version: version + 1 })
      .where(eq(statements.id, id));
    await recordRevision(ctx, { subject: "statement", subjectId: id, act: "correction_opened" });
    await queueMail(ctx, {
      kind: "correction",
      toUserId: entry.createdById,
      entryId: id,
      byName: ctx.actor.name,
      note,
    });
    return {
      id,
      entry: entry.entry,
      status: entry.status,
      version: version + 1,
      number: entry.number,
      slug: entry.slug,
      correction: correction.id,
    };
  });
}

import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { corrections, statements } from "@/db/schema";
import { openCorrectionStates } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import { recordRevision } from "../revisions/record-revision";
import { openCorrectionOf, reopenCorrection } from "./open-correction";
import { statusAfterEdit } from "./rules";
import { settleEvidence } from "./settle-evidence";

/**
 * A change to a source is a change to every unpublished entry that rests on it, and to every public one under
 * correction: each gets a revision by whoever made it, so that this person cannot approve it, and an approval given
 * before is void.
 */
export async function followSource(ctx: ActorContext, sourceId: string, exceptId?: string): Promise<void> {
  const underCorrection = ctx.db
    .select({ id: corrections.statementId })
    .from(corrections)
    .where(inArray(corrections.state, [...openCorrectionStates]));
  const resting = await ctx.db
    .select({ id: statements.id, status: statements.status, number: statements.number })
    .from(statements)
    .where(
      and(
        eq(statements.sourceId, sourceId),
        exceptId ? ne(statements.id, exceptId) : undefined,
        or(isNull(statements.number), inArray(statements.id, underCorrection)),
      ),
    )
    .orderBy(statements.id)
    .for("update");
  for (const { id, status, number } of resting) {
    const correction = number === null ? null : await openCorrectionOf(ctx, id);
    if (correction) await reopenCorrection(ctx, correction);
    await ctx.db
      .update(statements)
      .set({ status: statusAfterEdit(status), version: sql`${statements.version} + 1` })
      .where(eq(statements.id, id));
    if (status !== "draft") await settleEvidence(ctx, id);
    await recordRevision(ctx, { subject: "statement", subjectId: id, act: "edited" });
  }
}

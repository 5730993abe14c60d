import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { ActorContext } from "../context";
import { recordRevision } from "../revisions/record-revision";
import { statusAfterEdit } from "./rules";
import { settleEvidence } from "./settle-evidence";

/**
 * A change to a source is a change to every unpublished entry that rests on it: each gets a revision by whoever made it, so
 * that this person cannot approve it, and an approval given before is void.
 */
export async function followSource(ctx: ActorContext, sourceId: string, exceptId?: string): Promise<void> {
  const resting = await ctx.db
    .select({ id: statements.id, status: statements.status })
    .from(statements)
    .where(
      and(
        eq(statements.sourceId, sourceId),
        exceptId ? ne(statements.id, exceptId) : undefined,
        isNull(statements.number),
      ),
    )
    .orderBy(statements.id)
    .for("update");
  for (const { id, status } of resting) {
    await ctx.db
      .update(statements)
      .set({ status: statusAfterEdit(status), version: sql`${statements.version} + 1` })
      .where(eq(statements.id, id));
    if (status !== "draft") await settleEvidence(ctx, id);
    await recordRevision(ctx, { subject: "statement", subjectId: id, act: "edited" });
  }
}

import { sql } from "drizzle-orm";
import { verdictDrafts } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { lockEntry } from "../lock-entry";
import type { VerdictDraft } from "../schema";

/**
 * Keep a verdict: one that could not be given, since the entry had changed, waits as a draft of its reviewer, with the
 * version they had read. It decides nothing.
 */
export async function keepVerdict(ctx: Context, { id, version, decision, comment }: VerdictDraft) {
  authorize(ctx, "statement.comment");

  return transaction(ctx, async (ctx) => {
    const entry = await lockEntry(ctx, id);
    authorize(ctx, "statement.comment", entry);
    const kept = { decision, comment, revisionNumber: version, at: sql`clock_timestamp()` };
    await ctx.db
      .insert(verdictDrafts)
      .values({ statementId: id, reviewerId: ctx.actor.id, ...kept })
      .onConflictDoUpdate({ target: [verdictDrafts.statementId, verdictDrafts.reviewerId], set: kept });
    return { id };
  });
}

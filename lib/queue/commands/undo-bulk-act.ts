import { and, eq, sql } from "drizzle-orm";
import { bulkActs } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { BulkResult } from "../bulk";
import { actOf, changedRows, type KeptRow, resultOf } from "../bulk-record";
import { byItself } from "../by-itself";
import { takeBackAct } from "../take-back-act";
import { undoSeconds } from "../vocabulary";

/**
 * Undo a bulk act: whoever did it takes it back within ten seconds by the clock of the database, for each entry that
 * nobody has gone on with. Asked twice, it answers as the first time.
 */
export async function undoBulkAct(ctx: Context, { bulkId }: { bulkId: string }): Promise<BulkResult> {
  authorize(ctx, "desk.open");

  return transaction(ctx, async (ctx) => {
    const [kept] = await ctx.db
      .select()
      .from(bulkActs)
      .where(and(eq(bulkActs.id, bulkId), eq(bulkActs.userId, ctx.actor.id)))
      .for("update");
    if (!kept) throw notFound("act of yours");
    if (kept.undoneAt !== null) return resultOf(kept);
    const { late } = one([
      ...(await ctx.db.execute<{ late: boolean }>(
        sql`select ${kept.doneAt.toISOString()}::timestamptz < clock_timestamp() - make_interval(secs => ${undoSeconds}) as late`,
      )),
    ]);
    if (late)
      throw new DomainError("conflict", "Too late to take it back: that can be done for ten seconds.");
    const rows: KeptRow[] = [];
    for (const row of changedRows(kept).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const { id, entry, opening } = row;
      const result = await byItself(ctx, (ctx) => takeBackAct(ctx, actOf(kept), { ...row, changed: true }));
      const outcome = result.ok ? "done" : "refused";
      const reason = result.ok ? "" : result.refusal.message;
      rows.push({ id, entry, opening, outcome, reason, changedBy: null });
    }
    const done = rows.filter(({ outcome }) => outcome === "done").length;
    return resultOf(
      one(
        await ctx.db
          .update(bulkActs)
          .set({
            undoneAt: sql`clock_timestamp()`,
            undoneRows: rows.toSorted((a, b) => a.entry - b.entry),
            sentence: `Taken back for ${done === 1 ? "1 entry" : `${done} entries`}.`,
          })
          .where(eq(bulkActs.id, bulkId))
          .returning(),
      ),
    );
  });
}

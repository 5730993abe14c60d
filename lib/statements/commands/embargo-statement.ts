import { eq } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { openEntry } from "../open-entry";
import type { EmbargoTime } from "../release-schema";
import { embargoOf, requireFuture, writeRelease } from "../write-release";

/**
 * Embargo a statement: says until when readers may not see it, or lifts that. It is no part of the text, so an approval
 * stands; the database itself holds the entry back (guard embargo_holds).
 */
export async function embargoStatement(ctx: Context, { until, ...step }: EmbargoTime) {
  authorize(ctx, "statement.embargo");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "statement.embargo", entry);
    if (until) await requireFuture(ctx, "until", until);
    const before = await embargoOf(ctx, entry.id);
    if (before?.getTime() !== until?.getTime()) {
      await ctx.db.update(statements).set({ embargoUntil: until }).where(eq(statements.id, entry.id));
      await writeRelease(
        ctx,
        until
          ? { statementId: entry.id, act: "embargoed", until }
          : { statementId: entry.id, act: "embargo_lifted" },
      );
    }
    return { id: entry.id, entry: entry.entry, status: entry.status, version: entry.version };
  });
}

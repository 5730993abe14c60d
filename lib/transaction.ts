import type { Database } from "@/db/connect";
import type { Context } from "./context";
import { databaseCodeOf, readDatabaseError } from "./database-errors";

// Two acts that touch the same records in another order may wait for each other; the database then ends one of them
// (deadlock_detected, serialization_failure). Nothing of it was done, so it is simply done again.
const mayBeDoneAgain = (error: unknown) => /^40(P01|001)$/.test(databaseCodeOf(error) ?? "");
const attempts = 4;

/**
 * Runs `work` in one transaction, or inside the one already open. All of it happens or nothing does. What the
 * guards of the database refuse, also at commit, comes out as a DomainError. Work may run more than once, so it has
 * no effect outside the database.
 */
export async function transaction<C extends Context, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  if (ctx.inTransaction) return work(ctx);
  for (let attempt = 1; ; attempt++) {
    try {
      return await ctx.db.transaction((tx) =>
        work({ ...ctx, db: tx as unknown as Database, inTransaction: true }),
      );
    } catch (error) {
      if (attempt < attempts && mayBeDoneAgain(error)) continue;
      throw readDatabaseError(error);
    }
  }
}

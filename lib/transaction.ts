import type { Database } from "@/db/connect";
import type { Context } from "./context";
import { readDatabaseError } from "./errors";

/**
 * Runs `work` in one transaction, or inside the one already open. All of it happens or nothing does. What the
 * guards of the database refuse, also at commit, comes out as a DomainError.
 */
export async function transaction<C extends Context, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  if (ctx.inTransaction) return work(ctx);
  try {
    return await ctx.db.transaction((tx) =>
      work({ ...ctx, db: tx as unknown as Database, inTransaction: true }),
    );
  } catch (error) {
    throw readDatabaseError(error);
  }
}

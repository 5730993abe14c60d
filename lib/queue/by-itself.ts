import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { ActorContext } from "../context";
import { readDatabaseError } from "../database-errors";
import { DomainError } from "../errors";

/**
 * Does work on one entry of many, inside the transaction of them all: what is refused is undone and leaves the others
 * alone. What the guards of the database check at commit is checked here, so that it is this entry they refuse.
 * @returns what was done, or why not
 */
export async function byItself<Value>(
  ctx: ActorContext,
  work: (ctx: ActorContext) => Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; refusal: DomainError }> {
  try {
    const value = await ctx.db.transaction(async (savepoint) => {
      const done = await work({ ...ctx, db: savepoint as unknown as Database });
      await savepoint.execute(sql`set constraints all immediate`);
      await savepoint.execute(sql`set constraints all deferred`);
      return done;
    });
    return { ok: true, value };
  } catch (error) {
    const known = readDatabaseError(error);
    if (known instanceof DomainError) return { ok: false, refusal: known };
    // A deadlock or a fault is not about this entry: all of it is tried again, or fails.
    throw error;
  }
}

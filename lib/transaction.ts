import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { users } from "@/db/schema";
import type { Actor, Context } from "./context";
import { databaseCodeOf, readDatabaseError } from "./database-errors";
import { DomainError } from "./errors";

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
      return await ctx.db.transaction(async (tx) => {
        const db = tx as unknown as Database;
        if (ctx.actor) await holdAccess(db, ctx.actor);
        return work({ ...ctx, db, inTransaction: true });
      });
    } catch (error) {
      if (attempt < attempts && mayBeDoneAgain(error)) continue;
      throw readDatabaseError(error);
    }
  }
}

/**
 * Who acts was read when the request began. Their row is read again and held to the end: whoever changes a role or
 * disables an account waits for the writes at hand, and no write comes after.
 */
async function holdAccess(db: Database, { id, role }: Actor): Promise<void> {
  const [now] = await db
    .select({ role: users.role, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, id))
    .for("share");
  if (now && now.disabledAt === null && now.role === role) return;
  throw new DomainError(
    "not_signed_in",
    "Your access has changed meanwhile. Nothing was saved; sign in again.",
  );
}

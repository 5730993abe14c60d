import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { recoveryCodes, users } from "@/db/schema";
import type { Actor } from "../context";
import { DomainError } from "../errors";
import { mustHaveFactor, type SecondFactorRule } from "../permissions/second-factor-roles";
import { anyOf, factorsOf } from "./second-factors";

/** Two removals at once wait for each other here. Call inside a transaction, before the removal. */
export const lockFactors = (db: Database, userId: string) =>
  db.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");

/**
 * After a removal: refuses to leave those without a factor who have to have one, and takes the recovery codes away
 * where they stand in for nothing. Call inside a transaction.
 * @throws DomainError conflict
 */
export async function settleRemoval(db: Database, actor: Actor, rule: SecondFactorRule): Promise<void> {
  if (anyOf(await factorsOf(db, actor.id))) return;
  if (mustHaveFactor(actor.role, rule)) {
    throw new DomainError(
      "conflict",
      "This is your only second factor, and your role needs one here. Add another one first.",
    );
  }
  await db.delete(recoveryCodes).where(eq(recoveryCodes.userId, actor.id));
}

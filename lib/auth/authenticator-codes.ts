import { and, eq, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { verify } from "otplib";
import type { Database } from "@/db/connect";
import { authenticators } from "@/db/schema";
import { openSecret } from "./sealed-secret";

const codeForm = /^\d{6}$/;

/** Seconds by which the clocks of a phone and of the database may differ: one code before, one after. */
const tolerance = 30;

type Code = { userId: string; code: string; secret: string };

/**
 * Whether it is a code the person's active authenticator shows now; then it is used up, with all before it. Of two
 * requests with the same code, one is told so.
 */
export async function takeCode(db: Database, { userId, code, secret }: Code): Promise<boolean> {
  const [row] = await authenticatorOf(db, userId, isNotNull(authenticators.activatedAt));
  const timeStep = row && (await stepOf(row, { userId, code, secret }));
  if (!timeStep) return false;
  const used = await db
    .update(authenticators)
    .set({ lastStep: timeStep })
    .where(and(eq(authenticators.id, row.id), lt(authenticators.lastStep, timeStep)))
    .returning({ id: authenticators.id });
  return used.length > 0;
}

/**
 * Makes the authenticator that waits for its first code count from now on, if this is that code, in place of the one
 * that counted until now. Call inside a transaction, and undo it where this gives null: it was not that code.
 */
export async function takeFirstCode(
  db: Database,
  { userId, code, secret }: Code,
): Promise<{ replaced: boolean } | null> {
  const [row] = await authenticatorOf(db, userId, isNull(authenticators.activatedAt));
  const timeStep = row && (await stepOf(row, { userId, code, secret }));
  if (!timeStep) return null;
  const replaced = await db
    .delete(authenticators)
    .where(and(eq(authenticators.userId, userId), isNotNull(authenticators.activatedAt)))
    .returning({ id: authenticators.id });
  const activated = await db
    .update(authenticators)
    .set({ activatedAt: sql`now()`, lastStep: timeStep })
    .where(and(eq(authenticators.id, row.id), isNull(authenticators.activatedAt)))
    .returning({ id: authenticators.id });
  return activated.length > 0 ? { replaced: replaced.length > 0 } : null;
}

const authenticatorOf = (db: Database, userId: string, condition: SQL) =>
  db
    .select({
      id: authenticators.id,
      sealedSecret: authenticators.sealedSecret,
      lastStep: authenticators.lastStep,
      // Of the database's clock, which all processes share.
      now: sql<number>`extract(epoch from now())::float8`,
    })
    .from(authenticators)
    .where(and(eq(authenticators.userId, userId), condition));

async function stepOf(
  { sealedSecret, lastStep, now }: { sealedSecret: string; lastStep: number | null; now: number },
  { userId, code, secret }: Code,
): Promise<number | null> {
  if (!codeForm.test(code)) return null;
  const shared = openSecret(sealedSecret, { owner: userId, secret });
  if (shared === null) return null;
  const found = await verify({
    secret: shared,
    token: code,
    epoch: Math.floor(now),
    epochTolerance: tolerance,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  return found.valid && "timeStep" in found ? found.timeStep : null;
}

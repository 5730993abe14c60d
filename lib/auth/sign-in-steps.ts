// Between the two steps of a sign-in: who gave the right password. Opens nothing; the second step makes the session.
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { signInSteps, users } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import { one } from "../rows";

/** Wrong codes after which the password has to be given again. */
const mostFailures = 5;

export async function beginStep(db: Database, userId: string): Promise<string> {
  await db.delete(signInSteps).where(lt(signInSteps.expiresAt, sql`now()`));
  const step = one(
    await db
      .insert(signInSteps)
      .values({ userId, expiresAt: sql`now() + interval '10 minutes'` })
      .returning({ id: signInSteps.id }),
  );
  return step.id;
}

const open = (id: string) =>
  and(
    eq(signInSteps.id, id),
    gt(signInSteps.expiresAt, sql`now()`),
    lt(signInSteps.failures, mostFailures),
    isNull(users.disabledAt),
  );

export type Step = { id: string; user: { id: string; email: string; name: string; role: UserRole } };

/** Whose step it is; null when it has run out, was taken, or bore too many failures. */
export async function openStep(db: Database, id: string): Promise<Step | null> {
  const [row] = await db
    .select({ user: { id: users.id, email: users.email, name: users.name, role: users.role } })
    .from(signInSteps)
    .innerJoin(users, eq(users.id, signInSteps.userId))
    .where(open(id));
  return row ? { id, user: row.user } : null;
}

/** Takes the step away; false when somebody else has, so that one step makes one session. */
export async function takeStep(db: Database, id: string): Promise<boolean> {
  const taken = await db.delete(signInSteps).where(eq(signInSteps.id, id)).returning({ id: signInSteps.id });
  return taken.length > 0;
}

export async function countFailure(db: Database, id: string): Promise<void> {
  await db
    .update(signInSteps)
    .set({ failures: sql`${signInSteps.failures} + 1` })
    .where(eq(signInSteps.id, id));
}

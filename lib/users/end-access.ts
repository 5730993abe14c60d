// Rows are read on every request, so what ends here is refused from the next request on.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { apiTokens, signInSteps, userSessions } from "@/db/schema";
import { endResets } from "./begin-reset";

type InTransaction = { db: Database };
const now = sql`clock_timestamp()`;

/** Ends them, and a sign-in that is between its two steps. @returns how many sessions */
export async function endSessions({ db }: InTransaction, userId: string): Promise<number> {
  const ended = await db
    .update(userSessions)
    .set({ endedAt: now })
    .where(and(eq(userSessions.userId, userId), isNull(userSessions.endedAt)))
    .returning({ id: userSessions.id });
  await db.delete(signInSteps).where(eq(signInSteps.userId, userId));
  return ended.length;
}

/** Ends the sessions, tokens and unused links of somebody whose powers change. */
export async function endAccess(ctx: InTransaction, userId: string) {
  const sessions = await endSessions(ctx, userId);
  const tokens = await ctx.db
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id });
  await endResets({ db: ctx.db, actor: null }, userId);
  return { sessions, tokens: tokens.length };
}

// Rows are read on every request, so what ends here is refused from the next request on.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { apiTokens, invitations, signInSteps } from "@/db/schema";
import { endSessionsOf } from "../auth/sessions";
import type { Context } from "../context";
import { withdrawInvitationMail } from "../mail/queue-mail";
import { endResets } from "./begin-reset";

type InTransaction = { db: Database };
const now = sql`clock_timestamp()`;

/** Ends them, and a sign-in that is between its two steps. @returns how many sessions */
export async function endSessions({ db }: InTransaction, userId: string): Promise<number> {
  const ended = await endSessionsOf(db, userId);
  await db.delete(signInSteps).where(eq(signInSteps.userId, userId));
  return ended;
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

/**
 * Takes back the open invitations somebody has sent who may send none any more: whoever holds their links would come
 * in on the word of nobody. @returns how many
 */
export async function revokeInvitationsBy(ctx: Context, userId: string): Promise<number> {
  const revoked = await ctx.db
    .update(invitations)
    .set({ revokedAt: now, revokedById: ctx.actor?.id ?? null })
    .where(
      and(eq(invitations.invitedById, userId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
    )
    .returning({ id: invitations.id });
  for (const { id } of revoked) await withdrawInvitationMail(ctx, id);
  return revoked.length;
}

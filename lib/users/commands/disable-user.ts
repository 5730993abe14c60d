import { and, eq, isNull, sql } from "drizzle-orm";
import { apiTokens, userSessions, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { transaction } from "../../transaction";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { UserOnly } from "../schema";

/** Closes an account: its sessions and tokens end at once, its name stays in the record. */
export async function disableUser(ctx: Context | OperatorContext, { userId }: UserOnly) {
  authorizeAccess(ctx);

  return transaction(ctx, async (ctx) => {
    const [user] = await ctx.db
      .select({ id: users.id, email: users.email, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.id, userId))
      .for("update");
    if (!user) throw notFound("user");
    if (user.disabledAt) throw new DomainError("conflict", "This user is disabled already.");

    const now = sql`now()`;
    await ctx.db
      .update(users)
      .set({ disabledAt: now, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId));
    const sessions = await ctx.db
      .update(userSessions)
      .set({ endedAt: now })
      .where(and(eq(userSessions.userId, userId), isNull(userSessions.endedAt)))
      .returning({ id: userSessions.id });
    const tokens = await ctx.db
      .update(apiTokens)
      .set({ revokedAt: now })
      .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    const ended = { sessions: sessions.length, tokens: tokens.length };
    await recordAuditEvent(ctx.db, {
      event: "user_disabled",
      actorId: ctx.actor?.id ?? null,
      subjectId: userId,
      detail: ended,
    });
    return { id: user.id, email: user.email, ended };
  });
}

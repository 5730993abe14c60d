// The worker's part of a reset: whose address was typed. Here and not in the request, so that an address nobody has
// takes the request no less time than one somebody has.
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { passwordResets, users } from "@/db/schema";
import { recordAuditEvent } from "../audit";
import type { Context } from "../context";
import { queueMail } from "../mail/queue-mail";
import { transaction } from "../transaction";

export async function beginReset(ctx: Context, resetId: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const [reset] = await ctx.db
      .select({ email: passwordResets.email, userId: passwordResets.userId })
      .from(passwordResets)
      .where(eq(passwordResets.id, resetId))
      .for("update");
    if (!reset || reset.userId) return;
    const [user] = await ctx.db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, reset.email), isNull(users.disabledAt)));
    if (!user) {
      await ctx.db.delete(passwordResets).where(eq(passwordResets.id, resetId));
      return;
    }
    await ctx.db.update(passwordResets).set({ userId: user.id }).where(eq(passwordResets.id, resetId));
    await endResets(ctx, user.id, resetId);
    await recordAuditEvent(ctx.db, { event: "reset_asked", actorId: null, subjectId: user.id });
    await queueMail(ctx, { kind: "reset", resetId });
  });
}

/** Ends the links to a new password somebody has not used, but for one. */
export async function endResets(ctx: Context, userId: string, but: string | null = null): Promise<void> {
  await ctx.db
    .update(passwordResets)
    .set({ endedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(passwordResets.userId, userId),
        isNull(passwordResets.usedAt),
        isNull(passwordResets.endedAt),
        but === null ? undefined : ne(passwordResets.id, but),
      ),
    );
}

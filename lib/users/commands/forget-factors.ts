import { eq } from "drizzle-orm";
import { authenticators, passkeys, recoveryCodes, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { transaction } from "../../transaction";
import { endSessions } from "../end-access";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { UserOnly } from "../schema";

/**
 * Takes away the second factors of somebody who has lost them all, recovery codes included. Their sessions end; the
 * password stays, and whoever needs a factor sets up another one at the next sign-in.
 */
export async function forgetFactors(ctx: Context | OperatorContext, { userId }: UserOnly) {
  authorizeAccess(ctx);

  return transaction(ctx, async (ctx) => {
    const [user] = await ctx.db
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(eq(users.id, userId))
      .for("update");
    if (!user) throw notFound("user");
    const removed = [
      await ctx.db
        .delete(authenticators)
        .where(eq(authenticators.userId, userId))
        .returning({ id: authenticators.id }),
      await ctx.db.delete(passkeys).where(eq(passkeys.userId, userId)).returning({ id: passkeys.id }),
    ].flat().length;
    await ctx.db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    const sessions = await endSessions(ctx, userId);
    await recordAuditEvent(ctx.db, {
      event: "second_factors_forgotten",
      actorId: ctx.actor?.id ?? null,
      subjectId: userId,
      detail: { factors: removed, sessions },
    });
    return { ...user, removed, sessions };
  });
}

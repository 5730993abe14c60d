import { eq, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { ActorContext, Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { transaction } from "../../transaction";
import { endAccess, revokeInvitationsBy } from "../end-access";
import { handOverItems } from "../hand-over-items";
import { authorizeAccess, type OperatorContext } from "../operator";

/**
 * Closes an account: its sessions and tokens end at once, its name stays in the record. What it leaves open goes to
 * somebody else, where one is named; the operator, who is nobody of the newsroom, names none.
 */
export async function disableUser(
  ctx: Context | OperatorContext,
  { userId, toUserId = null }: { userId: string; toUserId?: string | null },
) {
  authorizeAccess(ctx);

  return transaction(ctx, async (ctx) => {
    const [user] = await ctx.db
      .select({ id: users.id, email: users.email, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.id, userId))
      .for("no key update");
    if (!user) throw notFound("user");
    if (user.disabledAt) throw new DomainError("conflict", "This user is disabled already.");

    const handedOver =
      toUserId && ctx.actor ? await handOverItems(ctx as ActorContext, { fromUserId: userId, toUserId }) : 0;
    await ctx.db
      .update(users)
      .set({ disabledAt: sql`now()`, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId));
    const ended = await endAccess(ctx, userId);
    const invitations = await revokeInvitationsBy(ctx, userId);
    await recordAuditEvent(ctx.db, {
      event: "user_disabled",
      actorId: ctx.actor?.id ?? null,
      subjectId: userId,
      detail: { ...ended, invitations },
    });
    return { id: user.id, email: user.email, ended, handedOver };
  });
}

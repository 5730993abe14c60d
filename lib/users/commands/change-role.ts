import { eq, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { transaction } from "../../transaction";
import { endAccess, revokeInvitationsBy } from "../end-access";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { RoleInput } from "../schema";

/**
 * Gives somebody another role: up or down, their sessions and tokens end, and they sign in anew. What they wrote stays
 * theirs, so an editor who was a reporter still cannot approve it.
 */
export async function changeRole(ctx: Context | OperatorContext, { userId, role }: RoleInput) {
  authorizeAccess(ctx);

  return transaction(ctx, async (ctx) => {
    const [user] = await ctx.db
      .select({ role: users.role, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.id, userId))
      .for("no key update");
    if (!user) throw notFound("user");
    if (user.disabledAt) throw new DomainError("conflict", "This user is disabled.");
    if (user.role === role) throw new DomainError("conflict", "This user has this role already.");
    await ctx.db
      .update(users)
      .set({ role, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId));
    const ended = await endAccess(ctx, userId);
    // Only admins invite, so whoever was none has sent none.
    const invitations = user.role === "admin" ? await revokeInvitationsBy(ctx, userId) : 0;
    await recordAuditEvent(ctx.db, {
      event: "role_changed",
      actorId: ctx.actor?.id ?? null,
      subjectId: userId,
      detail: { from: user.role, to: role, ...ended, invitations },
    });
    return { ended };
  });
}

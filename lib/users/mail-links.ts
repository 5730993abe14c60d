// The links in mails to people without a session. Made when the mail goes: until then no secret exists, and an earlier
// link of the same invitation or reset is dead from then on.
import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { invitations, passwordResets, users } from "@/db/schema";
import type { Context } from "../context";
import { hashOfLink, makeLinkToken } from "./link-token";

const now = sql`clock_timestamp()`;

/** The way to accept an invitation; null when it is over. */
export async function makeInvitationLink(ctx: Context, invitationId: string) {
  const token = makeLinkToken();
  const [open] = await ctx.db
    .update(invitations)
    .set({ tokenHash: hashOfLink(token) })
    .where(
      and(
        eq(invitations.id, invitationId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .returning({
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
      invitedById: invitations.invitedById,
    });
  if (!open) return null;
  const { invitedById, ...invitation } = open;
  const [inviter] = invitedById
    ? await ctx.db.select({ name: users.name }).from(users).where(eq(users.id, invitedById))
    : [];
  return { ...invitation, byName: inviter?.name ?? null, path: `/desk/join/${token}` };
}

/** The way to a new password; null when the reset is over or its account closed. */
export async function makeResetLink(ctx: Context, resetId: string) {
  const token = makeLinkToken();
  const [open] = await ctx.db
    .update(passwordResets)
    .set({ tokenHash: hashOfLink(token) })
    .where(
      and(
        eq(passwordResets.id, resetId),
        isNotNull(passwordResets.userId),
        isNull(passwordResets.usedAt),
        isNull(passwordResets.endedAt),
        gt(passwordResets.expiresAt, now),
      ),
    )
    .returning({ userId: passwordResets.userId, expiresAt: passwordResets.expiresAt });
  if (!open?.userId) return null;
  const [user] = await ctx.db
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.id, open.userId), isNull(users.disabledAt)));
  return user ? { email: user.email, expiresAt: open.expiresAt, path: `/desk/reset/${token}` } : null;
}

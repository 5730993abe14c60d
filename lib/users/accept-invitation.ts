// The invitee's side of an invitation. The link is the leave to act: nobody is signed in.
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { invitations, users } from "@/db/schema";
import { recordAuditEvent } from "../audit";
import { hashPassword, passwordProblem } from "../auth/passwords";
import { DomainError, invalid } from "../errors";
import { one } from "../rows";
import { transaction } from "../transaction";
import { invitationAt } from "./invitation-at";
import { hashOfLink } from "./link-token";
import type { AcceptInput } from "./schema";

const over = () => new DomainError("conflict", "This invitation was accepted, revoked or has run out.");

/**
 * Makes the account an invitation is for, once. It does not sign in: that goes the usual way, with the second factor
 * the role asks for.
 */
export async function acceptInvitation(db: Database, { token, name, password }: AcceptInput) {
  const invitation = await invitationAt(db, token);
  if (invitation?.state !== "open") throw over();
  const { id, email, role } = invitation;
  const problem = passwordProblem(password, { email, name });
  if (problem) throw invalid("password", problem);
  const passwordHash = await hashPassword(password);

  return transaction({ db, actor: null }, async (ctx) => {
    const user = one(
      await ctx.db.insert(users).values({ email, name, role, passwordHash }).returning({ id: users.id }),
    );
    const accepted = await ctx.db
      .update(invitations)
      .set({ acceptedAt: sql`clock_timestamp()`, acceptedById: user.id })
      .where(
        and(
          eq(invitations.id, id),
          // Sent again meanwhile: the link in hand is dead.
          eq(invitations.tokenHash, hashOfLink(token) ?? ""),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, sql`clock_timestamp()`),
        ),
      )
      .returning({ id: invitations.id });
    if (accepted.length === 0) throw over();
    await recordAuditEvent(ctx.db, {
      event: "invitation_accepted",
      actorId: user.id,
      subjectId: user.id,
      detail: { invitationId: id, role },
    });
    return { email };
  });
}

/** An invitee with a link that has run out asks for another; admins see it. Asking twice changes nothing. */
export async function askAgain(db: Database, { token }: { token: string }): Promise<void> {
  const invitation = await invitationAt(db, token);
  if (invitation?.state !== "expired") throw over();
  if (invitation.askedAgainAt) return;
  await transaction({ db, actor: null }, async (ctx) => {
    const asked = await ctx.db
      .update(invitations)
      .set({ askedAgainAt: sql`clock_timestamp()` })
      .where(and(eq(invitations.id, invitation.id), isNull(invitations.askedAgainAt)))
      .returning({ id: invitations.id });
    if (asked.length === 0) return;
    await recordAuditEvent(ctx.db, {
      event: "invitation_asked_again",
      actorId: null,
      subjectId: invitation.id,
    });
  });
}

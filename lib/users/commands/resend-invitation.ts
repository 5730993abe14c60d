import { and, eq, isNull, sql } from "drizzle-orm";
import { invitations } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { queueMail, withdrawInvitationMail } from "../../mail/queue-mail";
import { transaction } from "../../transaction";
import { invitationLasts } from "../link-token";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { InvitationOnly } from "../schema";

/** Sends an invitation again, with a new link and the whole time; the link sent before is dead at once. */
export async function resendInvitation(
  ctx: Context | OperatorContext,
  { invitationId }: InvitationOnly,
): Promise<void> {
  authorizeAccess(ctx);

  await transaction(ctx, async (ctx) => {
    const renewed = await ctx.db
      .update(invitations)
      .set({
        expiresAt: sql`now() + make_interval(secs => ${invitationLasts})`,
        tokenHash: null,
        askedAgainAt: null,
      })
      .where(
        and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
      )
      .returning({ id: invitations.id });
    if (renewed.length === 0) {
      throw new DomainError("conflict", "This invitation was accepted or revoked. Invite again.");
    }
    await withdrawInvitationMail(ctx, invitationId);
    await queueMail(ctx, { kind: "invitation", invitationId });
    await recordAuditEvent(ctx.db, {
      event: "invitation_sent_again",
      actorId: ctx.actor?.id ?? null,
      subjectId: invitationId,
    });
  });
}

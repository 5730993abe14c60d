import { and, eq, isNull, sql } from "drizzle-orm";
import { invitations } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { withdrawInvitationMail } from "../../mail/queue-mail";
import { transaction } from "../../transaction";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { InvitationOnly } from "../schema";

/** Takes an invitation back: its link is refused at once, and a mail that has not gone does not go. */
export async function revokeInvitation(
  ctx: Context | OperatorContext,
  { invitationId }: InvitationOnly,
): Promise<void> {
  authorizeAccess(ctx);

  await transaction(ctx, async (ctx) => {
    const revoked = await ctx.db
      .update(invitations)
      .set({ revokedAt: sql`clock_timestamp()`, revokedById: ctx.actor?.id ?? null })
      .where(
        and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
      )
      .returning({ id: invitations.id });
    if (revoked.length === 0) {
      throw new DomainError("conflict", "This invitation was accepted or revoked already.");
    }
    await withdrawInvitationMail(ctx, invitationId);
    await recordAuditEvent(ctx.db, {
      event: "invitation_revoked",
      actorId: ctx.actor?.id ?? null,
      subjectId: invitationId,
    });
  });
}

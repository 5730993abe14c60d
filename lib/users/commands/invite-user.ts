import { eq, sql } from "drizzle-orm";
import { invitations, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { queueMail } from "../../mail/queue-mail";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { invitationLasts } from "../link-token";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { InvitationInput } from "../schema";

/** Invites an address to make an account of a role. The mail goes with the act; the operator may hand on the link instead. */
export async function inviteUser(
  ctx: Context | OperatorContext,
  { email, role }: InvitationInput,
  { byMail = true }: { byMail?: boolean } = {},
) {
  authorizeAccess(ctx);

  return transaction(ctx, async (ctx) => {
    const [taken] = await ctx.db.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (taken) {
      const message = "There is already a user with this address.";
      throw new DomainError("conflict", message, { email: [message] });
    }
    const invitation = one(
      await ctx.db
        .insert(invitations)
        .values({
          email,
          role,
          invitedById: ctx.actor?.id ?? null,
          expiresAt: sql`now() + make_interval(secs => ${invitationLasts})`,
        })
        .returning({ id: invitations.id }),
    );
    if (byMail) await queueMail(ctx, { kind: "invitation", invitationId: invitation.id });
    await recordAuditEvent(ctx.db, {
      event: "invitation_sent",
      actorId: ctx.actor?.id ?? null,
      subjectId: invitation.id,
      detail: { role },
    });
    return invitation;
  });
}

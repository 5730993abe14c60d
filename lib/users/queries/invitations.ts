import { aliasedTable, and, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { MailState } from "@/db/accounts-vocabulary";
import { invitations, outbox, users } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { invitationState } from "../invitation-at";

const inviters = aliasedTable(users, "inviters");

/** For admins: invitations that are open or have run out, and those settled in the last 30 days; latest first. */
export async function invitationList(ctx: Context) {
  authorize(ctx, "user.read");
  return ctx.db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      invitedBy: inviters.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      askedAgainAt: invitations.askedAgainAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
      state: invitationState,
      mail: sql<MailState | null>`(select ${outbox.state} from ${outbox} where ${outbox.invitationId} = ${invitations.id} order by ${outbox.createdAt} desc limit 1)`,
    })
    .from(invitations)
    .leftJoin(inviters, eq(inviters.id, invitations.invitedById))
    .where(
      or(
        and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
        sql`greatest(${invitations.acceptedAt}, ${invitations.revokedAt}) > now() - interval '30 days'`,
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
}

export type Invitation = Awaited<ReturnType<typeof invitationList>>[number];

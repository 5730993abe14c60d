// What a link of an invitation leads to. Whoever holds the link sees its address and role, nobody else anything.
import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { invitations } from "@/db/schema";
import { hashOfLink } from "./link-token";

export type InvitationState = "open" | "expired" | "accepted" | "revoked";

/** The invitation of a link, or null: unknown, or replaced by a later link. */
export async function invitationAt(db: Database, token: string) {
  const hash = hashOfLink(token);
  if (!hash) return null;
  const [found] = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      askedAgainAt: invitations.askedAgainAt,
      state: invitationState,
    })
    .from(invitations)
    .where(eq(invitations.tokenHash, hash));
  return found ?? null;
}

/** By the clock of the database. */
export const invitationState = sql<InvitationState>`case
  when ${invitations.acceptedAt} is not null then 'accepted'
  when ${invitations.revokedAt} is not null then 'revoked'
  when ${invitations.expiresAt} <= clock_timestamp() then 'expired'
  else 'open' end`;

import { sql } from "drizzle-orm";
import { passwordResets } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import { DomainError } from "../../errors";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { endResets } from "../begin-reset";
import { resetLasts } from "../link-token";
import { makeResetLink } from "../mail-links";
import { authorizeAccess, type OperatorContext } from "../operator";

type ResetAsked = { userId: string; email: string };

/**
 * The operator's own way to a new password for somebody: the link itself, not mailed. A link asked for before is over.
 * @throws DomainError conflict for a closed account
 */
export async function resetUser(ctx: OperatorContext, { userId, email }: ResetAsked) {
  authorizeAccess(ctx);
  return transaction(ctx, async (ctx) => {
    const { id } = one(
      await ctx.db
        .insert(passwordResets)
        .values({ userId, email, expiresAt: sql`now() + make_interval(secs => ${resetLasts})` })
        .returning({ id: passwordResets.id }),
    );
    await endResets(ctx, userId, id);
    const link = await makeResetLink(ctx, id);
    if (!link) throw new DomainError("conflict", "This user is disabled.");
    await recordAuditEvent(ctx.db, { event: "reset_asked", actorId: null, subjectId: userId });
    return link;
  });
}

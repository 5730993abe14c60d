import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { invalid } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { takeFirstCode } from "../authenticator-codes";
import { countCode, forgiveCode } from "../code-limits";
import type { Confirming } from "../confirm";
import { type FactorAdded, settleNewFactor } from "../first-factor";
import type { FirstCode } from "../schema";

/**
 * Makes the authenticator count, on its first right code: the phone has the secret and its clock is right. One that
 * counted before, on a phone that may be lost, opens nothing from then on.
 */
export async function activateAuthenticator(
  ctx: Context,
  { code, sessionId, address, settings }: Confirming & FirstCode,
): Promise<FactorAdded> {
  authorize(ctx, "account.secure");
  const { id: userId } = ctx.actor;
  const { email } = one(await ctx.db.select({ email: users.email }).from(users).where(eq(users.id, userId)));
  await countCode(ctx.db, { email, address, recovery: false });

  const added = await transaction(ctx, async ({ db }) => {
    const taken = await takeFirstCode(db, { userId, code, secret: settings.secret });
    if (!taken) {
      throw invalid(
        "code",
        "This is not the code the app shows now. Try the next one; is the clock of the phone right?",
      );
    }
    await recordAuditEvent(db, {
      event: "authenticator_added",
      actorId: userId,
      subjectId: userId,
      ...(taken.replaced ? { detail: { replaced: true } } : {}),
    });
    return settleNewFactor(db, { userId, sessionId });
  });
  await forgiveCode(ctx.db, { email, address, recovery: false });
  return added;
}

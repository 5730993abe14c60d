import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { replaceRecoveryCodes } from "../recovery-codes";
import { anyOf, factorsOf } from "../second-factors";

/** Makes new recovery codes; the old ones work no more. The answer is the only place they stand. */
export async function renewRecoveryCodes(ctx: Context): Promise<string[]> {
  authorize(ctx, "account.secure");
  const { id } = ctx.actor;
  return transaction(ctx, async ({ db }) => {
    if (!anyOf(await factorsOf(db, id))) {
      throw new DomainError(
        "conflict",
        "Recovery codes stand in for a second factor, and you have none yet.",
      );
    }
    const codes = await replaceRecoveryCodes(db, id);
    await recordAuditEvent(db, { event: "recovery_codes_made", actorId: id, subjectId: id });
    return codes;
  });
}

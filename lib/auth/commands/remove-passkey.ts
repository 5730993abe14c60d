import { and, eq } from "drizzle-orm";
import { passkeys } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { FactorSettings } from "../factor-settings";
import { lockFactors, settleRemoval } from "../keep-a-factor";
import type { PasskeyOnly } from "../schema";

/** Takes away one of one's own passkeys. The device keeps its half, which opens nothing any more. */
export async function removePasskey(
  ctx: Context,
  { passkeyId, rule }: PasskeyOnly & Pick<FactorSettings, "rule">,
): Promise<void> {
  authorize(ctx, "account.secure");
  const { actor } = ctx;
  await transaction(ctx, async ({ db }) => {
    await lockFactors(db, actor.id);
    const removed = await db
      .delete(passkeys)
      .where(and(eq(passkeys.id, passkeyId), eq(passkeys.userId, actor.id)))
      .returning({ id: passkeys.id });
    if (removed.length === 0) throw notFound("passkey");
    await settleRemoval(db, actor, rule);
    await recordAuditEvent(db, {
      event: "passkey_removed",
      actorId: actor.id,
      subjectId: actor.id,
      detail: { passkeyId },
    });
  });
}

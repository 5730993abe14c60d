import { eq } from "drizzle-orm";
import { authenticators } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { FactorSettings } from "../factor-settings";
import { lockFactors, settleRemoval } from "../keep-a-factor";

/** Takes away one's own authenticator app: its codes open nothing any more. */
export async function removeAuthenticator(
  ctx: Context,
  { rule }: Pick<FactorSettings, "rule">,
): Promise<void> {
  authorize(ctx, "account.secure");
  const { actor } = ctx;
  await transaction(ctx, async ({ db }) => {
    await lockFactors(db, actor.id);
    const removed = await db
      .delete(authenticators)
      .where(eq(authenticators.userId, actor.id))
      .returning({ activatedAt: authenticators.activatedAt });
    if (removed.length === 0) throw notFound("authenticator");
    // One that never counted was none.
    if (removed.every(({ activatedAt }) => activatedAt === null)) return;
    await settleRemoval(db, actor, rule);
    await recordAuditEvent(db, { event: "authenticator_removed", actorId: actor.id, subjectId: actor.id });
  });
}

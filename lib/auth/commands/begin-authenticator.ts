import { and, eq, isNotNull } from "drizzle-orm";
import { generateSecret } from "otplib";
import { authenticators } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { FactorSettings } from "../factor-settings";
import { sealSecret } from "../sealed-secret";

/** Makes the secret of an authenticator app, in place of one that was begun before. It counts from its first code on. */
export async function beginAuthenticator(
  ctx: Context,
  { secret }: Pick<FactorSettings, "secret">,
): Promise<void> {
  authorize(ctx, "account.secure");
  const userId = ctx.actor.id;
  const sealedSecret = sealSecret(generateSecret(), { owner: userId, secret });

  await transaction(ctx, async ({ db }) => {
    const [active] = await db
      .select({ id: authenticators.id })
      .from(authenticators)
      .where(and(eq(authenticators.userId, userId), isNotNull(authenticators.activatedAt)));
    if (active) {
      throw new DomainError("conflict", "You have an authenticator already. Remove it first.");
    }
    await db.delete(authenticators).where(eq(authenticators.userId, userId));
    await db.insert(authenticators).values({ userId, sealedSecret });
  });
}

import { and, eq, isNull } from "drizzle-orm";
import { generateSecret } from "otplib";
import { authenticators } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { FactorSettings } from "../factor-settings";
import { sealSecret } from "../sealed-secret";

/**
 * Makes the secret of an authenticator app, in place of one that was begun before. It counts from its first code on;
 * until then the one that counts already goes on counting, so that nobody is left without.
 */
export async function beginAuthenticator(
  ctx: Context,
  { secret }: Pick<FactorSettings, "secret">,
): Promise<void> {
  authorize(ctx, "account.secure");
  const userId = ctx.actor.id;
  const sealedSecret = sealSecret(generateSecret(), { owner: userId, secret });

  await transaction(ctx, async ({ db }) => {
    await db
      .delete(authenticators)
      .where(and(eq(authenticators.userId, userId), isNull(authenticators.activatedAt)));
    await db.insert(authenticators).values({ userId, sealedSecret });
  });
}

import { and, eq, isNull, sql } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { transaction } from "../../transaction";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { TokenInput } from "../schema";

/** Revokes the tokens of a user that bear this name; they are refused from the next request on. */
export async function revokeTokens(ctx: Context | OperatorContext, { userId, name }: TokenInput) {
  authorizeAccess(ctx);

  return transaction(ctx, async (ctx) => {
    const revoked = await ctx.db
      .update(apiTokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiTokens.userId, userId), eq(apiTokens.name, name), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    if (revoked.length === 0) throw notFound("token in use");
    for (const { id } of revoked) {
      await recordAuditEvent(ctx.db, {
        event: "token_revoked",
        actorId: ctx.actor?.id ?? null,
        subjectId: userId,
        detail: { tokenId: id },
      });
    }
    return { revoked: revoked.length };
  });
}

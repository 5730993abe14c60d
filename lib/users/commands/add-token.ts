import { eq } from "drizzle-orm";
import { apiTokens, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import { hashOfToken, makeToken } from "../../auth/api-tokens";
import type { Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { TokenInput } from "../schema";

/** Makes a key for programs that act as a user, with that user's rights. The answer is the only place it stands. */
export async function addToken(ctx: Context | OperatorContext, { userId, name }: TokenInput) {
  authorizeAccess(ctx);
  const token = makeToken();

  return transaction(ctx, async (ctx) => {
    const [user] = await ctx.db
      .select({ disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.id, userId))
      .for("share");
    if (!user) throw notFound("user");
    if (user.disabledAt) throw new DomainError("conflict", "This user is disabled.");

    const row = one(
      await ctx.db
        .insert(apiTokens)
        .values({ userId, name, tokenHash: hashOfToken(token) })
        .returning({ id: apiTokens.id }),
    );
    await recordAuditEvent(ctx.db, {
      event: "token_added",
      actorId: ctx.actor?.id ?? null,
      subjectId: userId,
      detail: { tokenId: row.id },
    });
    return { id: row.id, name, token };
  });
}

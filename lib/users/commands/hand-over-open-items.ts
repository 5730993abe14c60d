import { and, eq, isNotNull } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { handOverItems } from "../hand-over-items";
import type { HandOverInput } from "../schema";

/** Gives what somebody who has left still has open to somebody else. */
export async function handOverOpenItems(ctx: Context, { userId, toUserId }: HandOverInput) {
  authorize(ctx, "user.manage");

  return transaction(ctx, async (ctx) => {
    const [left] = await ctx.db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), isNotNull(users.disabledAt)));
    if (!left) throw notFound("person who has left");
    return { handedOver: await handOverItems(ctx, { fromUserId: userId, toUserId }) };
  });
}

import { and, eq } from "drizzle-orm";
import { billActions } from "@/db/schema";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { BillPartRemoval } from "../schema";
import { closeBill, openBill } from "../touch-bill";

/** Takes a step out of a bill that does not belong there. The revision before keeps it. */
export async function removeBillAction(ctx: Context, { id, billId, version }: BillPartRemoval) {
  authorize(ctx, "registry.edit");

  return transaction(ctx, async (ctx) => {
    await openBill(ctx, billId, version);
    const removed = await ctx.db
      .delete(billActions)
      .where(and(eq(billActions.id, id), eq(billActions.billId, billId)))
      .returning({ id: billActions.id });
    if (removed.length === 0) throw notFound("step");
    await closeBill(ctx, billId);
    return { billId };
  });
}

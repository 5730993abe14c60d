import { billActions } from "@/db/schema";
import type { Context } from "../../context";
import { parseEdtf } from "../../dates/edtf";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { BillActionInput } from "../schema";
import { closeBill, openBill } from "../touch-bill";

/** Records a dated step in the life of a bill, as its source words it. */
export async function addBillAction(ctx: Context, { day, ...input }: BillActionInput) {
  authorize(ctx, "registry.add");
  const bounds = parseEdtf(day);

  return transaction(ctx, async (ctx) => {
    await openBill(ctx, input.billId);
    const action = one(
      await ctx.db
        .insert(billActions)
        .values({ ...input, dayEdtf: day, dayFrom: bounds?.from ?? day, dayTo: bounds?.to ?? day })
        .returning({ id: billActions.id }),
    );
    await closeBill(ctx, input.billId);
    return action;
  });
}

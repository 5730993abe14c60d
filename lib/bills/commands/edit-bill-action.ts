import { and, eq } from "drizzle-orm";
import { billActions } from "@/db/schema";
import type { Context } from "../../context";
import { parseEdtf } from "../../dates/edtf";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { BillActionEdit } from "../schema";
import { closeBill, openBill } from "../touch-bill";

/** Edits a step in the life of a bill. The revision before keeps what it said. */
export async function editBillAction(ctx: Context, { id, version, action }: BillActionEdit) {
  authorize(ctx, "registry.edit");
  const { day, ...input } = action;
  const bounds = parseEdtf(day);

  return transaction(ctx, async (ctx) => {
    await openBill(ctx, input.billId, version);
    const edited = await ctx.db
      .update(billActions)
      .set({ ...input, dayEdtf: day, dayFrom: bounds?.from ?? day, dayTo: bounds?.to ?? day })
      .where(and(eq(billActions.id, id), eq(billActions.billId, input.billId)))
      .returning({ id: billActions.id });
    if (edited.length === 0) throw notFound("step");
    await closeBill(ctx, input.billId);
    return { id, billId: input.billId };
  });
}

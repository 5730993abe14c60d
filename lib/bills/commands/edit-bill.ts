import slugify from "@sindresorhus/slugify";
import { eq } from "drizzle-orm";
import { billNames, bills } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { keepBillAddress } from "../keep-bill-address";
import type { BillEdit } from "../schema";
import { closeBill, openBill } from "../touch-bill";

/**
 * Edits a bill. Where its number or session was wrong its address changes, and the old one leads to the new one. Statements
 * already published call the bill what it was called then.
 */
export async function editBill(ctx: Context, { id, version, bill }: BillEdit) {
  authorize(ctx, "registry.edit");

  return transaction(ctx, async (ctx) => {
    await openBill(ctx, id, version);
    const { names, ...row } = bill;
    await ctx.db
      .update(bills)
      .set({ ...row, identifierSlug: slugify(row.identifier) })
      .where(eq(bills.id, id));
    await ctx.db.delete(billNames).where(eq(billNames.billId, id));
    if (names.length > 0)
      await ctx.db.insert(billNames).values(names.map((name) => ({ ...name, billId: id })));
    await keepBillAddress(ctx, id);
    await closeBill(ctx, id);
    return { id, version: version + 1 };
  });
}

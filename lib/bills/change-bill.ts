import slugify from "@sindresorhus/slugify";
import { eq } from "drizzle-orm";
import { billNames, bills } from "@/db/schema";
import type { ActorContext } from "../context";
import { transaction } from "../transaction";
import { keepBillAddress } from "./keep-bill-address";
import type { BillEdit } from "./schema";
import { closeBill, openBill } from "./touch-bill";

/** Writes what is said of a bill again, over the version that was seen. Whoever calls has authorized it. */
export async function changeBill(
  ctx: ActorContext,
  { id, version, bill }: BillEdit,
  act: "edited" | "restored",
) {
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
    await closeBill(ctx, id, act);
    return { id, version: version + 1 };
  });
}

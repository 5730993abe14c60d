import slugify from "@sindresorhus/slugify";
import { billNames, bills } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { BillInput } from "../schema";

/** Adds a bill to the registry. It becomes public with the first edition that names it. */
export async function addBill(ctx: Context, { names, ...input }: BillInput) {
  authorize(ctx, "registry.add");

  return transaction(ctx, async (ctx) => {
    const bill = one(
      await ctx.db
        .insert(bills)
        .values({ ...input, identifierSlug: slugify(input.identifier) })
        .returning({ id: bills.id, version: bills.version }),
    );
    if (names.length > 0) {
      await ctx.db.insert(billNames).values(names.map((name) => ({ ...name, billId: bill.id })));
    }
    await recordRevision(ctx, { subject: "bill", subjectId: bill.id, act: "logged" });
    return bill;
  });
}

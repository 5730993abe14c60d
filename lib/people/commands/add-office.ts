import { offices } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { OfficeInput } from "../schema";

/** Adds a seat or post to the registry. */
export async function addOffice(ctx: Context, input: OfficeInput) {
  authorize(ctx, "registry.add");

  return transaction(ctx, async (ctx) => {
    const office = one(await ctx.db.insert(offices).values(input).returning({ id: offices.id }));
    await recordRevision(ctx, { subject: "office", subjectId: office.id, act: "logged" });
    return office;
  });
}

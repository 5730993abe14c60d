import { jurisdictions } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { JurisdictionInput } from "../schema";

/** Adds a place that makes law. */
export async function addJurisdiction(ctx: Context, input: JurisdictionInput) {
  authorize(ctx, "registry.add");
  return transaction(ctx, async (ctx) =>
    one(await ctx.db.insert(jurisdictions).values(input).returning({ id: jurisdictions.id })),
  );
}

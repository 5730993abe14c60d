import { legislativeSessions } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { LegislativeSessionInput } from "../schema";

/** Adds a session of a legislature, without which a bill's number is ambiguous. */
export async function addLegislativeSession(ctx: Context, input: LegislativeSessionInput) {
  authorize(ctx, "registry.add");
  return transaction(ctx, async (ctx) =>
    one(await ctx.db.insert(legislativeSessions).values(input).returning({ id: legislativeSessions.id })),
  );
}

import { notInArray } from "drizzle-orm";
import { requiredChecks } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { requiredItems } from "../queries/check-rows";
import type { RequiredItems } from "../schema";

/** Set the required checks: says what has to be made sure of before anything is approved here, from now on. */
export async function setRequiredChecks(ctx: Context, { items }: RequiredItems) {
  authorize(ctx, "checklist.set");

  return transaction(ctx, async (ctx) => {
    const before = await requiredItems(ctx);
    const wanted = new Set(items);
    const added = [...wanted].filter((item) => !before.has(item));
    const removed = [...before].filter((item) => !wanted.has(item));
    if (added.length === 0 && removed.length === 0) return { items: [...wanted] };
    await ctx.db
      .delete(requiredChecks)
      .where(items.length > 0 ? notInArray(requiredChecks.item, items) : undefined);
    if (added.length > 0) {
      await ctx.db.insert(requiredChecks).values(added.map((item) => ({ item, byId: ctx.actor.id })));
    }
    await recordAuditEvent(ctx.db, {
      event: "required_checks_set",
      actorId: ctx.actor.id,
      detail: { added: added.join(" "), removed: removed.join(" ") },
    });
    return { items: [...wanted] };
  });
}

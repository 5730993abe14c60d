import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { ActorContext } from "../../context";

/**
 * Asks with plans made for what is asked. The driver prepares every query, and a plan made for any filter and any word
 * serves none: what one word finds with an index, another finds sooner by going through the list.
 */
export function plannedAnew<Value>(
  ctx: ActorContext,
  ask: (ctx: ActorContext) => Promise<Value>,
): Promise<Value> {
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`set local plan_cache_mode = force_custom_plan`);
    return ask({ ...ctx, db: tx as unknown as Database });
  });
}

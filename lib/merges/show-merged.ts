// What readers see of a merge: the merged record gives way to its keeper, and everything that named it is made again.
import { sql } from "drizzle-orm";
import type { merges } from "@/db/schema";
import { refreshBillsNaming } from "../bills/publish-bills";
import type { ActorContext } from "../context";
import { familyOf } from "../people/family";
import { refreshPublicAgent, restorePublicAgent } from "../people/publish-agents";
import { remakeNaming } from "./remake-naming";

/** Brings readers up to a merge just made. Its revisions are recorded. */
export async function showMerged(
  ctx: ActorContext,
  { id, keeperId }: { id: string; keeperId: string },
): Promise<void> {
  const family = await familyOf(ctx, id);
  const wasPublic = await ctx.db.execute(sql`
    insert into record.merged_agents (id, keeper_id, slug)
    select id, ${keeperId}::uuid, slug from record.agents where id = ${id}::uuid returning id`);
  if (wasPublic.length > 0) {
    await ctx.db.execute(sql`
      update record.merged_agents set keeper_id = ${keeperId}::uuid where keeper_id = ${id}::uuid`);
    await ctx.db.execute(sql`delete from record.agents where id = ${id}::uuid`);
  }
  await refreshPublicAgent(ctx, keeperId);
  await remakeNaming(ctx, { family, placedUnder: id });
  await refreshBillsNaming(ctx, [keeperId]);
}

/** Brings readers up to a merge just undone. Its revisions are recorded. */
export async function showUndone(ctx: ActorContext, merge: typeof merges.$inferSelect): Promise<void> {
  const { id: mergeId, agentId: id, keeperId, publicSlug: slug } = merge;
  const family = await familyOf(ctx, id);
  if (slug !== null) {
    const since = sql`(select public_since from desk.merges where id = ${mergeId}::uuid)`;
    await restorePublicAgent(ctx, id, { slug, since });
    await ctx.db.execute(sql`delete from record.merged_agents where id = ${id}::uuid`);
    await ctx.db.execute(sql`
      update record.merged_agents set keeper_id = ${id}::uuid where id = any(${`{${family.join(",")}}`}::uuid[])`);
  }
  await refreshPublicAgent(ctx, keeperId);
  await remakeNaming(ctx, { family, placedUnder: keeperId });
  await refreshBillsNaming(ctx, [id, keeperId]);
}

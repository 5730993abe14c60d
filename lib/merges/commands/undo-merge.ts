import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { agentNames, agents, merges } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { refuseMerged } from "../../people/family";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { UndoInput } from "../schema";
import { showUndone } from "../show-merged";

/**
 * Undoes a merge within thirty days. What the keeper took from the other goes back, unless it was edited since; whatever
 * was logged since stays with whom it names.
 */
export async function undoMerge(ctx: Context, { id }: UndoInput) {
  authorize(ctx, "registry.merge");

  return transaction(ctx, async (ctx) => {
    const merge = await takeMerge(ctx, id);
    // By trigger: at this moment, and only within thirty days.
    await ctx.db
      .update(merges)
      .set({ undoneById: ctx.actor.id, undoneAt: sql`now()` })
      .where(eq(merges.id, id));
    await giveBack(ctx, merge);
    for (const agentId of [merge.agentId, merge.keeperId]) {
      await ctx.db
        .update(agents)
        .set({ version: sql`${agents.version} + 1` })
        .where(eq(agents.id, agentId));
      await recordRevision(ctx, { subject: "agent", subjectId: agentId, act: "unmerged" });
    }
    await showUndone(ctx, merge);
    return { agentId: merge.agentId, keeperId: merge.keeperId };
  });
}

type Merge = typeof merges.$inferSelect;

async function takeMerge(ctx: ActorContext, id: string): Promise<Merge> {
  const [found] = await ctx.db.select().from(merges).where(eq(merges.id, id));
  if (!found) throw notFound("merge");
  const both = [found.agentId, found.keeperId];
  await ctx.db
    .select({ id: agents.id })
    .from(agents)
    .where(inArray(agents.id, both))
    .orderBy(agents.id)
    .for("update");
  const [merge] = await ctx.db
    .select()
    .from(merges)
    .where(and(eq(merges.id, id), isNull(merges.undoneAt)))
    .for("update");
  if (!merge) throw new DomainError("conflict", "This merge was undone already.");
  // The last merge is undone first.
  await refuseMerged(ctx, merge.keeperId);
  return merge;
}

/** Fields that are still as the merge set them go back to what they were. */
async function giveBack(ctx: ActorContext, { keeperId, replaced, aliasId }: Merge): Promise<void> {
  const keeper = one(await ctx.db.select().from(agents).where(eq(agents.id, keeperId))) as Record<
    string,
    unknown
  >;
  const back = Object.entries(replaced).filter(([field, { after }]) => keeper[field] === after);
  if (back.length > 0) {
    const fields = Object.fromEntries(back.map(([field, { before }]) => [field, before]));
    await ctx.db.update(agents).set(fields).where(eq(agents.id, keeperId));
  }
  const name = replaced.name?.before;
  if (aliasId !== null && typeof name === "string" && back.some(([field]) => field === "name")) {
    // By the name: an edit since then has written the other names again, under other ids.
    await ctx.db
      .delete(agentNames)
      .where(and(eq(agentNames.agentId, keeperId), eq(agentNames.kind, "alias"), eq(agentNames.name, name)));
  }
}

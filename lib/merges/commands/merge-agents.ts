import { eq, inArray, sql } from "drizzle-orm";
import { agentNames, agents, merges, publicAgents } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError, invalid, notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { mergeRecords } from "../merge-records";
import { findClashes, type MergeRecord, setAside } from "../rules";
import type { MergeInput, TakenField } from "../schema";
import { showMerged } from "../show-merged";

/** A field of the keeper, and the record its value was taken from. */
type Replaced = { field: string; fromId: string; before: string | null; after: string | null };

/**
 * Merges people or organizations found to be the same into the one that is kept. Nothing that names the others is
 * rewritten: readers are shown the one that is kept, at once and wherever the others stood, and for thirty days it can be undone.
 */
export async function mergeAgents(ctx: Context, input: MergeInput) {
  authorize(ctx, "registry.merge");

  return transaction(ctx, async (ctx) => {
    const records = await takeRecords(ctx, input);
    const keeper = records.find(({ id }) => id === input.keeperId);
    if (!keeper) throw notFound("record");
    const others = records.filter((record) => record !== keeper);
    if (keeper.slug === null && others.some(({ slug }) => slug !== null)) {
      throw invalid("keeperId", "Keep the record readers know. What it is called can be taken from another.");
    }
    const aside = setAside(findClashes(records), input);
    const replaced = await takeFields(ctx, input, { keeper, others });
    const aliasId = replaced.some(({ field }) => field === "name")
      ? await keepName(ctx, keeper, others)
      : null;
    const ids: string[] = [];
    for (const { id, slug } of others) {
      const taken = replaced.filter(({ fromId }) => fromId === id);
      const row = one(
        await ctx.db
          .insert(merges)
          .values({
            agentId: id,
            keeperId: keeper.id,
            leftOut: aside.filter(({ withId }) => withId === id).map((row) => row.id),
            replaced: Object.fromEntries(taken.map(({ field, before, after }) => [field, { before, after }])),
            aliasId: taken.some(({ field }) => field === "name") ? aliasId : null,
            publicSlug: slug,
            publicSince: slug === null ? null : since(id),
            mergedById: ctx.actor.id,
          })
          .returning({ id: merges.id }),
      );
      ids.push(row.id);
    }
    await closeRecords(ctx, [...others.map(({ id }) => id), keeper.id]);
    for (const { id } of others) await showMerged(ctx, { id, keeperId: keeper.id });
    return { keeperId: keeper.id, mergeIds: ids };
  });
}

const since = (id: string) =>
  sql`(select ${publicAgents.publishedAt} from ${publicAgents} where ${publicAgents.id} = ${id})`;

/** Locks the records and refuses any that is not as it was looked at. */
async function takeRecords(ctx: ActorContext, { records }: MergeInput): Promise<MergeRecord[]> {
  const ids = records.map(({ id }) => id);
  await ctx.db
    .select({ id: agents.id })
    .from(agents)
    .where(inArray(agents.id, ids))
    .orderBy(agents.id)
    .for("update");
  const found = await mergeRecords(ctx, ids);
  const stale = records.filter(
    ({ id, version }) => found.find((record) => record.id === id)?.version !== version,
  );
  if (stale.length > 0) {
    const message = "One of these records was changed or merged since you opened this page. Look again.";
    throw new DomainError("conflict", message, {}, { changed: stale.map(({ id }) => id) });
  }
  return found;
}

/** Sets the fields taken from other records. @returns what the keeper had and has, and from which record */
async function takeFields(
  ctx: ActorContext,
  { take }: MergeInput,
  { keeper, others }: { keeper: MergeRecord; others: MergeRecord[] },
): Promise<Replaced[]> {
  const before = fieldsOf(keeper);
  const wanted: Replaced[] = [];
  for (const [field, fromId] of Object.entries(take) as [TakenField, string][]) {
    if (fromId === keeper.id) continue;
    const from = others.find(({ id }) => id === fromId);
    if (!from) throw invalid(`take.${field}`, "Is taken from a record that is not merged here.");
    const given = fieldsOf(from);
    for (const name of [field, ...(sourceOf[field] ?? [])]) {
      wanted.push({ field: name, fromId, before: before[name] ?? null, after: given[name] ?? null });
    }
  }
  const changed = [
    ...wanted.filter(({ field }) => field !== "parentId"),
    ...parentOf(wanted, keeper, others),
  ].filter((change) => change.before !== change.after);
  if (changed.length > 0) {
    const fields = Object.fromEntries(changed.map(({ field, after }) => [field, after]));
    await ctx.db.update(agents).set(fields).where(eq(agents.id, keeper.id));
  }
  return changed;
}

// Nothing is part of itself, nor of what turns out to be itself.
function parentOf(wanted: Replaced[], keeper: MergeRecord, others: MergeRecord[]): Replaced[] {
  const before = keeper.content.parentId;
  const taken = wanted.find(({ field }) => field === "parentId");
  const after = taken ? taken.after : before;
  const within = others.find(({ id }) => id === after);
  if (within) return [{ field: "parentId", fromId: within.id, before, after: null }];
  return taken ? [{ ...taken, after: after === keeper.id ? null : after }] : [];
}

const sourceOf: Partial<Record<TakenField, string[]>> = {
  name: ["nameSourceId"],
  description: ["descriptionSourceId"],
};

const fieldsOf = ({ content }: MergeRecord): Record<string, string | null> => ({
  name: content.name,
  sortName: content.sortName,
  description: content.description,
  parentId: content.parentId,
  nameSourceId: content.sources?.name?.id ?? null,
  descriptionSourceId: content.sources?.description?.id ?? null,
});

/** The name the keeper had stays one of its names, unless some record of these bears it anyway. */
async function keepName(
  ctx: ActorContext,
  keeper: MergeRecord,
  others: MergeRecord[],
): Promise<string | null> {
  const { name, sources } = keeper.content;
  const borne = [keeper, ...others].flatMap(({ content }) => content.names.map((other) => other.name));
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  if (borne.some(same) || others.some(({ content }) => same(content.name))) return null;
  const sourceId = sources?.name?.id ?? null;
  const row = await ctx.db
    .insert(agentNames)
    .values({ agentId: keeper.id, name, kind: "alias", sourceId })
    .returning({ id: agentNames.id });
  return one(row).id;
}

async function closeRecords(ctx: ActorContext, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await ctx.db
      .update(agents)
      .set({ version: sql`${agents.version} + 1` })
      .where(eq(agents.id, id));
    await recordRevision(ctx, { subject: "agent", subjectId: id, act: "merged" });
  }
}

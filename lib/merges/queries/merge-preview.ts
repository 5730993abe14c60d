import { sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { mergeRecords } from "../merge-records";
import { type Clash, findClashes, likelyKeeper, type MergeRecord } from "../rules";

/** How much is said about a record. */
export type Usage = {
  statements: number;
  votes: number;
  members: number;
  rolesAt: number;
  sources: number;
  requests: number;
};

export type MergePreview = {
  records: (MergeRecord & Usage & { parent: string | null })[];
  keeperId: string;
  clashes: Clash[];
  /** Statements that name more than one of them. */
  both: number;
  /** Whether somebody has said of any two of them that they are not the same. */
  toldApart: boolean;
};

/**
 * What would move if these records were merged. For editors.
 * @param keeperId Which is to be kept; the likeliest one where that is not said.
 * @returns null where fewer than two of them are there to merge, or they are of different kinds
 */
export async function mergePreview(
  ctx: ActorContext,
  { ids, keeperId = null }: { ids: readonly string[]; keeperId?: string | null },
): Promise<MergePreview | null> {
  authorize(ctx, "registry.merge");
  const found = await mergeRecords(ctx, [...new Set(ids)]);
  if (found.length < 2 || new Set(found.map(({ content }) => content.kind === "person")).size > 1)
    return null;
  const usage = new Map(
    (
      await usageOf(
        ctx,
        found.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  const records = found.map((record) => ({ ...none, ...usage.get(record.id), ...record }));
  const keeper = records.find(({ id }) => id === keeperId) ?? likelyKeeper(records);
  const wanted = `{${records.map(({ id }) => id).join(",")}}`;
  const [facts] = await ctx.db.execute<{ both: number; toldApart: boolean }>(sql`
    select (select count(*)::int from (
        select v.statement_id from unnest(${wanted}::uuid[]) w(id)
        join desk.attributions v on v.agent_id in (select desk.family(w.id))
        group by v.statement_id having count(distinct w.id) > 1) named) as both,
      exists (select from desk.distinct_agents
        where one_id = any(${wanted}::uuid[]) and other_id = any(${wanted}::uuid[])) as "toldApart"`);
  return {
    records,
    keeperId: keeper?.id ?? "",
    clashes: findClashes(records),
    both: facts?.both ?? 0,
    toldApart: facts?.toldApart ?? false,
  };
}

const none = { parent: null, statements: 0, votes: 0, members: 0, rolesAt: 0, sources: 0, requests: 0 };

/** Where records are used. Used ones are never deleted: they are merged, or stay. */
export async function usageOf(
  ctx: ActorContext,
  ids: readonly string[],
): Promise<(Usage & { id: string; parent: string | null })[]> {
  authorize(ctx, "registry.read");
  const rows = await ctx.db.execute<Usage & { id: string; parent: string | null }>(sql`
    select a.id, p.name as parent,
      (select count(distinct v.statement_id)::int from desk.attributions v where v.agent_id in (select desk.family(a.id))) as statements,
      (select count(distinct b.vote_id)::int from desk.ballots b where b.agent_id in (select desk.family(a.id))) as votes,
      (select count(*)::int from desk.agents m where m.parent_id in (select desk.family(a.id))) as members,
      (select count(*)::int from desk.terms t where t.organization_id in (select desk.family(a.id))) as "rolesAt",
      (select count(*)::int from desk.sources s where s.publisher_id in (select desk.family(a.id))) as sources,
      (select count(*)::int from desk.records_requests r
        where r.agency_id in (select desk.family(a.id)) or r.requester_id in (select desk.family(a.id))) as requests
    from desk.agents a left join desk.agents p on p.id = a.parent_id
    where a.id = any(${`{${ids.join(",")}}`}::uuid[])`);
  return [...rows];
}

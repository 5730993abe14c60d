import { type SQL, sql } from "drizzle-orm";
import type { AgentKind } from "@/db/vocabulary";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { likePatterns } from "../../search-pattern";

/** A record of the registry as a picker shows it. */
export type AgentOption = {
  id: string;
  kind: AgentKind;
  name: string;
  description: string;
  /** The latest role: "State senator, 25th district (D-25)". */
  office: string | null;
  /** The name it was found by, where that is not its main name. */
  foundBy: string | null;
};

/**
 * People and organizations of the registry for a picker: names that begin with what was typed first, then names that
 * hold it, then names that are nearly alike. Other names count as much as the main one.
 */
export async function findAgents(
  ctx: Context,
  { query, kind, limit = 8 }: { query: string; kind?: AgentKind; limit?: number },
): Promise<AgentOption[]> {
  authorize(ctx, "registry.read");
  const typed = likePatterns(query);
  if (typed.text === "") return [];
  const found = await search(ctx, sql.raw("lower(name)"), typed, kind, limit);
  // "Jose" for "José": accents are taken off only when nothing else was found, since no index helps then.
  return found.length > 0 ? found : search(ctx, sql.raw("lower(unaccent(name))"), typed, kind, limit);
}

/** Records by their ids, in no order; a merged one as whoever was kept, found by its own name. Ids nobody has are left out. */
export async function agentsById(ctx: Context, ids: readonly string[]): Promise<AgentOption[]> {
  authorize(ctx, "registry.read");
  if (ids.length === 0) return [];
  const rows = await ctx.db.execute<AgentOption>(sql`
    select o.id, a.kind, a.name, a.description, ${latestRole} as office,
      case when o.id <> a.id and o.name <> a.name then o.name end as "foundBy"
    from desk.agents o join desk.agents a on a.id = desk.keeper_of(o.id)
    where o.id = any(${sql.param([...new Set(ids)])}::uuid[])`);
  return [...rows];
}

async function search(
  ctx: Context,
  name: SQL,
  typed: ReturnType<typeof likePatterns>,
  kind: AgentKind | undefined,
  limit: number,
): Promise<AgentOption[]> {
  const rank = sql`case
    when ${name} = ${typed.text} then 0 when ${name} like ${typed.begins} then 1
    when ${name} like ${typed.wordBegins} then 2 when ${name} like ${typed.contains} then 3 else 4 end`;
  const fits = sql`(${name} like ${typed.contains} or ${name} % ${typed.text})`;
  const rows = await ctx.db.execute<AgentOption>(sql`
    with hits as (
      select id as agent_id, name, ${rank} as rank, similarity(${name}, ${typed.text}) as alike, true as main
      from desk.agents where ${fits}
      union all
      select agent_id, name, ${rank}, similarity(${name}, ${typed.text}), false
      from desk.agent_names where ${fits}
    ), kept as (
      -- Who was merged is found as whoever was kept.
      select case when m.id is null then hits.agent_id else desk.keeper_of(hits.agent_id) end as agent_id, name, rank, alike,
        main and m.id is null as main
      from hits left join desk.merges m on m.agent_id = hits.agent_id and m.undone_at is null
    ), best as (
      select distinct on (agent_id) * from kept order by agent_id, rank, alike desc, main desc
    )
    select a.id, a.kind, a.name, a.description, ${latestRole} as office,
      case when b.main or b.name = a.name then null else b.name end as "foundBy"
    from best b join desk.agents a on a.id = b.agent_id
    where ${kind ?? null}::text is null or a.kind::text = ${kind ?? null}
    order by b.rank, b.alike desc, a.name, a.id
    limit ${limit}`);
  return [...rows];
}

const latestRole = sql.raw(`(
  select role || case when party = '' then '' else ' (' || party || ')' end from desk.terms where agent_id in (select desk.family(a.id))
  order by (end_edtf is null) desc, start_from desc nulls last, id desc limit 1)`);

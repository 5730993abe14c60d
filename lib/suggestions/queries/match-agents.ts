import { sql } from "drizzle-orm";
import type { AgentKind } from "@/db/vocabulary";
import type { Context } from "../../context";
import { isStorable } from "../../text";
import { nameKey } from "../reading";
import type { AgentMatch } from "../suggestion";

type Row = { id: string; kind: AgentKind; name: string; office: string; key: string; how: AgentMatch["how"] };

/** Records by the key of a printed name, and people by the key of a surname. */
export type AgentMatches = { byName: Map<string, AgentMatch[]>; bySurname: Map<string, AgentMatch[]> };

const mostForOneName = 6;

/** The registry's records that bear any of these names, as main name or other name, or any of these surnames. */
export async function matchAgents(
  ctx: Context,
  { names, surnames }: { names: readonly string[]; surnames: readonly string[] },
): Promise<AgentMatches> {
  if (names.length === 0 && surnames.length === 0) return { byName: new Map(), bySurname: new Map() };
  const wanted = { names: unique(names), surnames: unique(surnames) };
  const rows = await ctx.db.execute<Row>(sql`
    with found as (
      select id, ${keyed("name")} as key, 'name' as how from desk.agents
      where ${keyed("name")} = any(${textArray(wanted.names)})
      union all
      select agent_id, ${keyed("name")}, 'alias' from desk.agent_names
      where ${keyed("name")} = any(${textArray(wanted.names)})
      union all
      select id, ${keyed(`substring(name from '\\S+$')`)}, 'surname' from desk.agents
      where kind = 'person' and ${keyed(`substring(name from '\\S+$')`)} = any(${textArray(wanted.surnames)})
    ), kept as (
      select distinct on (key, how = 'surname', id) id, key, how
      from (select desk.keeper_of(id) as id, key, how from found) as now
      order by key, how = 'surname', id, how desc
    ), ranked as (
      select *, row_number() over (partition by key, how = 'surname' order by id desc) as place from kept
    )
    select a.id, a.kind, a.name, k.key, k.how, coalesce(t.office, a.description) as office
    from ranked k
    join desk.agents a on a.id = k.id
    left join lateral (
      select role || case when party = '' then '' else ' (' || party || ')' end as office
      from desk.terms where agent_id in (select desk.family(a.id))
      order by (end_edtf is null) desc, start_from desc nulls last, id desc limit 1
    ) t on true
    where k.place <= ${mostForOneName}
    order by a.name, a.id`);
  return {
    byName: grouped(rows, ({ how }) => how !== "surname"),
    bySurname: grouped(rows, ({ how }) => how === "surname"),
  };
}

const unique = (names: readonly string[]) =>
  [...new Set(names.map(nameKey))].filter((key) => key !== "" && isStorable(key));

// The same steps as nameKey(): accents and apostrophes are the database's to take off.
const keyed = (expression: string) => sql.raw(`lower(unaccent(${expression}))`);

const textArray = (values: string[]) => sql`${sql.param(values)}::text[]`;

function grouped(rows: Iterable<Row>, wanted: (row: Row) => boolean): Map<string, AgentMatch[]> {
  const groups = new Map<string, AgentMatch[]>();
  for (const row of rows) {
    if (!wanted(row)) continue;
    const { key, ...match } = row;
    groups.set(key, [...(groups.get(key) ?? []), match]);
  }
  return groups;
}

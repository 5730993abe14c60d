// What the guards would have refused, looked for by SQL after a load that went past them.
import type postgres from "postgres";
import type { Sizes } from "./load";

/** Throws, naming each count that differs and each kind of broken link. */
export async function checkGenerated(sql: postgres.Sql, wanted: Sizes & { timeline: number }): Promise<void> {
  const [counts] = await sql<Record<string, number>[]>`select
    (select count(*)::int from record.editions) as statements,
    (select count(*)::int from record.agents) as agents,
    (select count(*)::int from record.bills) as bills,
    (select count(*)::int from record.sources) as sources,
    (select count(*)::int from record.timeline) as timeline`;
  const [broken] = await sql<Record<string, number>[]>`
    with named as (
      select e.statement_id, e.filed_on, e.number, (voice -> 'agent' ->> 'id')::uuid as subject_id
      from record.editions e, jsonb_array_elements(e.card -> 'voices') voice where voice -> 'agent' <> 'null'
      union
      select e.statement_id, e.filed_on, e.number, (bill ->> 'id')::uuid
      from record.editions e, jsonb_array_elements(e.card -> 'bills') bill
    )
    select
      (select count(*)::int from record.timeline t left join record.editions e
        on (e.statement_id, e.filed_on, e.number) = (t.statement_id, t.filed_on, t.number)
        where e.statement_id is null) as "timeline rows without their edition",
      (select count(*)::int from named n left join record.timeline t
        on (t.subject_id, t.statement_id) = (n.subject_id, n.statement_id)
        where t.subject_id is null) as "voices and bills missing from their timeline",
      (select (select count(*) from record.timeline) - count(*) from named)::int as "timeline rows nobody is named in",
      (select count(*)::int from (select subject_id from named except
        (select id from record.agents union all select id from record.bills)) unknown) as "named subjects not public",
      (select count(*)::int from record.editions e left join record.sources s
        on s.id = e.source_id and s.number = (e.card -> 'source' ->> 'number')::int
        where s.id is null) as "editions without their source",
      (select count(*)::int from record.editions where (card ->> 'number')::int <> number
        or card ->> 'id' <> statement_id::text or (card ->> 'filedOn')::date <> filed_on
        or detail -> 'passage' = 'null') as "editions whose card disagrees",
      (select abs((select count(*) from record.ballots) - count(*))::int from record.bills,
        jsonb_array_elements(profile -> 'votes') vote, jsonb_array_elements(vote -> 'ballots') ballot
        where ballot -> 'agent' <> 'null') as "ballots of people kept otherwise than in their bill",
      (select count(*)::int from record.agents g left join record.addresses a on a.subject_id = g.id
        where a.path is null) as "agents without address"`;
  const differing = Object.entries(wanted).filter(([name, count]) => counts?.[name] !== count);
  const found = Object.entries(broken ?? {}).filter(([, count]) => count !== 0);
  if (differing.length + found.length === 0) return;
  throw new Error(
    [
      ...differing.map(([name, count]) => `${counts?.[name]} ${name} instead of ${count}`),
      ...found.map(([name, count]) => `${count} ${name}`),
    ].join("; "),
  );
}

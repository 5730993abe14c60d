import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { AgentKind } from "@/db/vocabulary";

export type NamedAgent = { kind: AgentKind; slug: string; name: string };

export type CorrectionsOverview = {
  /** "2026-11", the latest first: every month with a notice. */
  months: string[];
  /** Who is named in the statements of the latest notices, by name. */
  agents: NamedAgent[];
  /** Of the latest notices that put something right; null where there is none. */
  median: { seconds: number; notices: number } | null;
};

/** Notices whose statements are looked into for names, and of which the median is taken. */
const latest = 500;

/** What the list of corrections can be narrowed to, and how long it took to put things right: one statement. */
export async function correctionsOverview(db: Database): Promise<CorrectionsOverview> {
  const [row] = await db.execute<{
    months: string[] | null;
    agents: NamedAgent[] | null;
    seconds: number | null;
    notices: number;
  }>(sql`
    with recursive latest_of_month as (
      (select issued_at from record.corrections order by issued_at desc, id desc limit 1)
      union all
      select (select issued_at from record.corrections
        where issued_at < date_trunc('month', later.issued_at at time zone 'utc') at time zone 'utc'
        order by issued_at desc, id desc limit 1)
      from latest_of_month later where later.issued_at is not null
    ), named as (
      select distinct voice -> 'agent' ->> 'kind' as kind, voice -> 'agent' ->> 'slug' as slug, voice -> 'agent' ->> 'name' as name
      from (select statement_id from record.corrections order by issued_at desc, id desc limit ${latest}) c
      join record.editions e on e.statement_id = c.statement_id
      cross join lateral jsonb_array_elements(e.card -> 'voices') voice
      where jsonb_typeof(voice -> 'agent') = 'object'
    ), put_right as (
      select extract(epoch from issued_at - wrong_since)::float8 as seconds from record.corrections
      where kind in ('clarification', 'correction', 'retraction')
      order by issued_at desc, id desc limit ${latest}
    )
    select
      (select jsonb_agg(to_char(issued_at at time zone 'utc', 'YYYY-MM')) from latest_of_month where issued_at is not null) as months,
      (select jsonb_agg(jsonb_build_object('kind', kind, 'slug', slug, 'name', name) order by name, slug) from named) as agents,
      (select percentile_cont(0.5) within group (order by seconds) from put_right) as seconds,
      (select count(*)::int from put_right) as notices`);
  return {
    months: row?.months ?? [],
    agents: row?.agents ?? [],
    median: row && row.seconds !== null ? { seconds: row.seconds, notices: row.notices } : null,
  };
}

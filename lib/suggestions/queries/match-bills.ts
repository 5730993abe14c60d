import { sql } from "drizzle-orm";
import type { Context } from "../../context";

export type BillMatch = {
  id: string;
  identifier: string;
  title: string;
  session: string;
  /** The number and every name, as a printed mention may have them; compared in lower case. */
  number: string;
  names: string[];
};

/** A bill that took a step towards law near a day. */
export type BillStep = BillMatch & { day: string | null; step: string | null };

const most = 20;

const columns = sql.raw(`
  b.id, b.identifier, b.title, s.name || ', ' || j.name as session, replace(b.identifier_slug, '-', '') as number,
  coalesce((select array_agg(lower(n.name)) from desk.bill_names n where n.bill_id = b.id), '{}') as names
  from desk.bills b
  join desk.legislative_sessions s on s.id = b.legislative_session_id
  join desk.jurisdictions j on j.id = s.jurisdiction_id`);

/** Bills with any of these numbers ("hb6004") or names (lower case, without "the"), latest session first. */
export async function matchBills(
  ctx: Context,
  { numbers, names }: { numbers: readonly string[]; names: readonly string[] },
): Promise<BillMatch[]> {
  if (numbers.length === 0 && names.length === 0) return [];
  const rows = await ctx.db.execute<BillMatch>(sql`
    select ${columns}
    where replace(b.identifier_slug, '-', '') = any(${sql.param([...numbers])}::text[])
      or b.id in (
        select bill_id from desk.bill_names
        where regexp_replace(lower(name), '^(the|an?) ', '') = any(${sql.param([...names])}::text[])
      )
    order by s.starts_on desc nulls last, b.id desc
    limit ${most}`);
  return [...rows];
}

/** Bills passed or signed in the days before one, latest first; without a day, the latest of all. */
export async function billsPassedBefore(ctx: Context, day: string | null, days: number): Promise<BillStep[]> {
  const rows = await ctx.db.execute<BillStep>(sql`
    select a.day_from::text as day, a.description as step, ${columns}
    join lateral (
      select day_from, day_to, description from desk.bill_actions
      where bill_id = b.id and kind in ('passed_lower', 'passed_upper', 'signed', 'became_law')
        and (${day}::date is null or (day_from <= ${day}::date and day_to >= ${day}::date - ${days}::int))
      order by day_to desc, id desc limit 1
    ) a on true
    order by a.day_to desc, b.id desc
    limit ${most}`);
  return [...rows];
}

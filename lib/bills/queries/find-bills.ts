import { sql } from "drizzle-orm";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { likePatterns } from "../../search-pattern";

/** A bill as a picker shows it. */
export type BillOption = {
  id: string;
  identifier: string;
  title: string;
  /** "July Special Session 2020, Connecticut": without it a number is ambiguous. */
  session: string;
  everydayName: string | null;
};

/** Bills for a picker by number ("hb6004", "HB 6004"), by any name they go by, or by title; latest session first. */
export async function findBills(
  ctx: Context,
  { query, limit = 8 }: { query: string; limit?: number },
): Promise<BillOption[]> {
  authorize(ctx, "registry.read");
  const typed = likePatterns(query);
  const number = typed.text.replace(/[^\p{L}\p{N}]/gu, "");
  if (typed.text === "") return [];
  const rows = await ctx.db.execute<BillOption>(sql`
    with hits as (
      select id as bill_id, case when replace(identifier_slug, '-', '') = ${number} then 0
        when ${number} <> '' and starts_with(replace(identifier_slug, '-', ''), ${number}) then 1 else 4 end as rank
      from desk.bills
      where (${number} <> '' and starts_with(replace(identifier_slug, '-', ''), ${number}))
        or lower(title) like ${typed.contains}
      union all
      select bill_id, case when lower(name) = ${typed.text} then 2 else 3 end
      from desk.bill_names where lower(name) like ${typed.contains}
    ), best as (select bill_id, min(rank) as rank from hits group by bill_id)
    select ${billColumns}
    join best on best.bill_id = b.id
    order by best.rank, s.starts_on desc nulls last, b.identifier, b.id
    limit ${limit}`);
  return [...rows];
}

/** Bills by their ids, in no order; ids nobody has are left out. */
export async function billsById(ctx: Context, ids: readonly string[]): Promise<BillOption[]> {
  authorize(ctx, "registry.read");
  if (ids.length === 0) return [];
  const rows = await ctx.db.execute<BillOption>(
    sql`select ${billColumns} where b.id = any(${sql.param([...new Set(ids)])}::uuid[])`,
  );
  return [...rows];
}

const billColumns = sql.raw(`
  b.id, b.identifier, b.title, s.name || ', ' || j.name as session, (
    select name from desk.bill_names where bill_id = b.id and kind = 'everyday' order by name limit 1
  ) as "everydayName"
  from desk.bills b
  join desk.legislative_sessions s on s.id = b.legislative_session_id
  join desk.jurisdictions j on j.id = s.jurisdiction_id`);

import { type SQL, sql } from "drizzle-orm";

/** How far back the days of a subject are counted one by one; a page about a prolific subject costs no more. */
export const countedEntries = 250;

/**
 * How many statements each month holds among the latest of a subject: { "2020-09": 3 }, or null for none, as a column
 * of another statement. Reads at most `countedEntries` + 1 entries of one index range.
 */
export const entriesByMonth = (subjectId: SQL) => sql`(
  select jsonb_object_agg(month, entries) from (
    select to_char(filed_on, 'YYYY-MM') as month, count(*)::int as entries
    from (
      select filed_on from record.timeline where subject_id = ${subjectId}
      order by filed_on desc, number desc limit ${countedEntries + 1}
    ) latest
    group by 1
  ) months
)`;

/** The years in which a subject has any statement, latest first, as a column: one step in the index for each year. */
export const yearsWithEntries = (subjectId: SQL) => sql`(
  with recursive latest_of_year as (
    (select filed_on from record.timeline where subject_id = ${subjectId}
      order by filed_on desc, number desc limit 1)
    union all
    select (select filed_on from record.timeline
      where subject_id = ${subjectId} and filed_on < make_date(extract(year from later.filed_on)::int, 1, 1)
      order by filed_on desc, number desc limit 1)
    from latest_of_year later where later.filed_on is not null
  )
  select jsonb_agg(extract(year from filed_on)::int) from latest_of_year where filed_on is not null
)`;

/** What the two columns say together. */
export type Extent = {
  months: ReadonlyMap<string, number>;
  years: number[];
  /** Statements in all; at most `countedEntries`, and then `more` says that there are more. */
  entries: number;
  more: boolean;
};

export function readExtent(months: Record<string, number> | null, years: number[] | null): Extent {
  const counted = Object.values(months ?? {}).reduce((sum, entries) => sum + entries, 0);
  const more = counted > countedEntries;
  return {
    months: new Map(Object.entries(months ?? {}).sort(([a], [b]) => a.localeCompare(b))),
    years: years ?? [],
    entries: more ? countedEntries : counted,
    more,
  };
}

import { type SQL, sql } from "drizzle-orm";

/** How far back the days of a subject are counted one by one; a page about a prolific subject costs no more. */
export const countedEntries = 250;

/**
 * The days the latest statements of a subject are filed under, latest first, or null for none, as a column of another
 * statement. Reads `countedEntries` + 1 entries of the index, and where the subject has fewer, some that follow it:
 * asked for the subject alone, a plan that does not know whose it is would sort all that somebody prolific has.
 */
export const latestDays = (subjectId: SQL) => sql`(
  select json_agg(filed_on) from (
    select subject_id, filed_on from record.timeline where subject_id >= ${subjectId}
    order by subject_id, filed_on desc, number desc limit ${countedEntries + 1}
  ) entries
  where subject_id = ${subjectId}
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
  /** Statements in each month, earliest month first. */
  months: ReadonlyMap<string, number>;
  years: number[];
  /** Statements in all; at most `countedEntries`, and then `more` says that there are more. */
  entries: number;
  more: boolean;
};

export function readExtent(latest: string[] | null, years: number[] | null): Extent {
  const days = latest ?? [];
  const months = new Map<string, number>();
  for (const day of days.toReversed()) {
    const month = day.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const more = days.length > countedEntries;
  return { months, years: years ?? [], entries: Math.min(days.length, countedEntries), more };
}

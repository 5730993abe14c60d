import { type SQL, sql } from "drizzle-orm";

/** How far back the days of a subject are counted one by one; a page about a prolific subject costs no more. */
export const countedEntries = 250;

/**
 * The days of the latest statements of a subject, latest first, a null among them for a day that is not known; null for no statement, as a column of another
 * statement. Reads `countedEntries` + 1 entries of the index, and where the subject has fewer, some that follow it:
 * asked for the subject alone, a plan that does not know whose it is would sort all that somebody prolific has.
 */
export const latestDays = (subjectId: SQL) => sql`(
  select json_agg(case when day_known then filed_on end) from (
    select subject_id, filed_on, day_known from record.timeline where subject_id >= ${subjectId}
    order by subject_id, filed_on desc, number desc limit ${countedEntries + 1}
  ) entries
  where subject_id = ${subjectId}
)`;

/** The years in which a subject has any statement of a known day, latest first, as a column: one step in the index for each year. */
export const yearsWithEntries = (subjectId: SQL) => sql`(
  with recursive latest_of_year as (
    (select filed_on from record.timeline where subject_id = ${subjectId} and day_known
      order by filed_on desc, number desc limit 1)
    union all
    select (select filed_on from record.timeline
      where subject_id = ${subjectId} and day_known and filed_on < make_date(extract(year from later.filed_on)::int, 1, 1)
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
  /** How many of those counted are of no known day; in no month and no year. */
  undated: number;
};

export function readExtent(latest: (string | null)[] | null, years: number[] | null): Extent {
  const days = latest ?? [];
  const months = new Map<string, number>();
  for (const day of days.toReversed()) {
    if (day === null) continue;
    const month = day.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const more = days.length > countedEntries;
  const counted = days.slice(0, countedEntries);
  const undated = counted.filter((day) => day === null).length;
  return { months, years: years ?? [], entries: counted.length, more, undated };
}

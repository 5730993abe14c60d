import { type SQL, sql } from "drizzle-orm";
import { encodeCursor } from "./cursor";

/** One page of a list; `next` continues it, null at its end. */
export type Page<T> = { rows: T[]; next: string | null };

/** A page out of rows read one beyond the limit. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number | null)[],
  show: (row: Row) => T,
): Page<T> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit).map(show),
    next: last === undefined ? null : encodeCursor(keyOf(last)),
  };
}

/** Several ranges of one index read as one list: each range ordered and limited by itself, then all of them. */
export const merged = (ranges: readonly SQL[], order: SQL, limit: number): SQL => {
  const each = ranges.map((range) => sql`(${range} order by ${order} limit ${limit})`);
  const [only] = each;
  return each.length === 1 && only
    ? only
    : sql`${sql.join(each, sql` union all `)} order by ${order} limit ${limit}`;
};

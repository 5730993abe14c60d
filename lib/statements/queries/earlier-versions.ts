import { type SQL, sql } from "drizzle-orm";
import type { Card, Detail } from "../card";
import { type OpenedRows, type RowRef, rowVersion } from "./published-rows";

/** A published statement as it was before a notice changed it. */
export type EarlierVersion = {
  number: number;
  /** ISO instants between which readers saw it. */
  shownFrom: string;
  shownTo: string;
  card: Card;
  detail: Detail;
};

/** As the statement that asks for the edition lists them. */
export type ListedVersion = RowRef & { number: number; from: string; to: string };

/** As many as a page lists; earlier ones when one of them is asked for by its number. */
const latestShown = 12;
const mostShown = 200;

/**
 * The earlier versions of a corrected edition `e`, the latest first, as a column of another statement: ListedVersion[];
 * null for an edition that stands as it was published, without a look at the table.
 */
export const listedVersions = (asked: readonly number[]): SQL => sql`case when e.version > 1 then (
  select json_agg(json_build_object('id', statement_id || ' ' || version, 'version', row_version, 'number', version,
    'from', shown_from, 'to', shown_to))
  from (
    select v.statement_id, v.version, v.shown_from, v.shown_to, ${rowVersion("v")} as row_version from record.versions v
    where v.statement_id = e.statement_id and v.version >= ${earliest(asked)}
    order by v.version desc limit ${mostShown}
  ) listed
) end`;

const earliest = (asked: readonly number[]): SQL =>
  asked.length === 0
    ? sql`e.version - ${latestShown}`
    : sql`least(e.version - ${latestShown}, ${Math.min(...asked)}::int)`;

export const earlierVersions = (listed: readonly ListedVersion[], rows: OpenedRows): EarlierVersion[] =>
  listed.flatMap(({ id, number, from, to }) => {
    const row = rows("version", id);
    return row ? { number, shownFrom: isoInstant(from), shownTo: isoInstant(to), ...row } : [];
  });

const isoInstant = (text: string) => new Date(text).toISOString();

import { type SQL, sql } from "drizzle-orm";
import { billIdAt } from "../../bills/queries/bill-at-address";
import type { FiledKey } from "../../cursor";
import type { Card } from "../card";
import { billAddressOf, periodBounds, type TimelineFilter, type TimelinePlace } from "../timeline-filter";
import { type RowRef, rowVersion } from "./published-rows";

export type TimelineQuery = TimelineFilter & TimelinePlace;

export type TimelinePage = {
  cards: Card[];
  /** Keys of the first and last entry where pages lie beyond them; null at either end of the list. */
  previous: FiledKey | null;
  next: FiledKey | null;
  /** The key of the first entry after this page, null on the last. */
  following: FiledKey | null;
};

/** An entry of a timeline before its edition is opened. */
export type ListedEntry = [filedOn: string, number: number, statementId: string, version: string];

export const timelinePageSize = 50;

/**
 * The entries of one page of the public record of a person, organization or bill, as a column of another statement:
 * ListedEntry[], or null for none. A range of one index, as deep as the page and one entry deeper, wherever the page
 * begins. By the day filed, then by record number.
 */
export function timelineEntries(subjectId: SQL, query: TimelineQuery, limit = timelinePageSize): SQL {
  const { period, kind, bill } = query;
  const { start, descending } = directionOf(query);
  const bounds = period === null ? null : periodBounds(period);
  const direction = descending ? sql`desc` : sql`asc`;
  const onBill =
    bill === null
      ? sql``
      : sql`join record.timeline on_bill
          on on_bill.subject_id = ${billIdAt(billAddressOf(bill))} and on_bill.statement_id = t.statement_id`;
  const conditions = [
    sql`t.subject_id = ${subjectId}`,
    ...(start ? [beyond(start, descending)] : []),
    ...(bounds ? [sql`t.filed_on between ${bounds.from}::date and ${bounds.to}::date`] : []),
    ...(kind === null ? [] : [sql`e.card ->> 'kind' = ${kind}`]),
  ];
  return sql`(
    select json_agg(json_build_array(filed_on, number, statement_id, version)) from (
      select t.filed_on, t.number, t.statement_id, ${rowVersion("e")} as version
      from ${asManyRows(subjectId)} cross join record.timeline t
      join record.editions e on e.statement_id = t.statement_id
      ${onBill}
      where ${sql.join(conditions, sql` and `)}
      order by t.filed_on ${direction}, t.number ${direction}
      limit ${limit + 1}
    ) listed
  )`;
}

/** The rows that hold the cards of a page. */
export const cardRows = (entries: readonly ListedEntry[], limit = timelinePageSize): RowRef[] =>
  entries.slice(0, limit).map(([, , id, version]) => ({ id, version }));

/** The page that `timelineEntries` listed for the same query. */
export function timelinePage(
  entries: readonly ListedEntry[],
  cardOf: (id: string) => Card | undefined,
  query: TimelineQuery,
  limit = timelinePageSize,
): TimelinePage {
  const { start, backwards } = directionOf(query);
  const keys = entries.map(([filedOn, number]): FiledKey => [filedOn, number]);
  const more = entries.length > limit;
  const cards = cardRows(entries, limit).flatMap(({ id }) => cardOf(id) ?? []);
  return backwards
    ? {
        cards: cards.toReversed(),
        previous: more ? (keys[limit - 1] ?? null) : null,
        next: keys[0] ?? null,
        following: start,
      }
    : {
        cards,
        previous: start && (keys[0] ?? null),
        next: more ? (keys[limit - 1] ?? null) : null,
        following: keys[limit] ?? null,
      };
}

// One row, which the planner takes for a thousand. It does not know whose timeline it is going to read, and would
// otherwise count on few entries and sort all that somebody prolific has, where it is to go along the index.
const asManyRows = (subjectId: SQL): SQL => sql`generate_series(length(${subjectId}::text), 36)`;

function directionOf({ order, after, before }: TimelineQuery) {
  const backwards = before !== null && after === null;
  return { backwards, descending: (order === "newest") !== backwards, start: backwards ? before : after };
}

const beyond = ([day, number]: FiledKey, descending: boolean): SQL =>
  descending
    ? sql`(t.filed_on, t.number) < (${day}::date, ${number}::int)`
    : sql`(t.filed_on, t.number) > (${day}::date, ${number}::int)`;

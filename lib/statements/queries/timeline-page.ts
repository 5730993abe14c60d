import { and, asc, desc, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "@/db/connect";
import { editions, timeline } from "@/db/schema";
import { billIdAt } from "../../bills/queries/bill-at-address";
import type { FiledKey } from "../../cursor";
import type { Card } from "../card";
import { billAddressOf, periodBounds, type TimelineFilter, type TimelinePlace } from "../timeline-filter";

export type TimelinePage = {
  cards: Card[];
  /** Keys of the first and last entry where pages lie beyond them; null at either end of the list. */
  previous: FiledKey | null;
  next: FiledKey | null;
  /** The key of the first entry after this page, null on the last. */
  following: FiledKey | null;
};

export const timelinePageSize = 50;

/**
 * The public record of one person, organization or bill: a range of one index, as deep as the page and no deeper.
 * Unfiltered, a page costs the same wherever it begins. By the day filed, then by record number.
 */
export async function timelinePage(
  db: Database,
  subjectId: string,
  { order, period, kind, bill, after, before }: TimelineFilter & TimelinePlace,
  limit = timelinePageSize,
): Promise<TimelinePage> {
  const backwards = before !== null && after === null;
  const descending = (order === "newest") !== backwards;
  const start = backwards ? before : after;
  const onBill = alias(timeline, "on_bill");
  const bounds = period === null ? null : periodBounds(period);

  let query = db
    .select({ filedOn: timeline.filedOn, number: timeline.number, card: editions.card })
    .from(timeline)
    .innerJoin(editions, eq(editions.statementId, timeline.statementId))
    .$dynamic();
  if (bill !== null) {
    query = query.innerJoin(
      onBill,
      and(eq(onBill.subjectId, billIdAt(billAddressOf(bill))), eq(onBill.statementId, timeline.statementId)),
    );
  }
  const rows = await query
    .where(
      and(
        eq(timeline.subjectId, subjectId),
        start ? beyond(start, descending) : undefined,
        bounds ? gte(timeline.filedOn, bounds.from) : undefined,
        bounds ? lte(timeline.filedOn, bounds.to) : undefined,
        kind === null ? undefined : sql`${editions.card} ->> 'kind' = ${kind}`,
      ),
    )
    .orderBy(
      ...(descending
        ? [desc(timeline.filedOn), desc(timeline.number)]
        : [asc(timeline.filedOn), asc(timeline.number)]),
    )
    .limit(limit + 1);

  const keys = rows.map(({ filedOn, number }): FiledKey => [filedOn, number]);
  const more = rows.length > limit;
  const shown = rows.slice(0, limit).map(({ card }) => card as Card);
  return backwards
    ? {
        cards: shown.toReversed(),
        previous: more ? (keys[limit - 1] ?? null) : null,
        next: keys[0] ?? null,
        following: start,
      }
    : {
        cards: shown,
        previous: start && (keys[0] ?? null),
        next: more ? (keys[limit - 1] ?? null) : null,
        following: keys[limit] ?? null,
      };
}

const beyond = ([day, number]: FiledKey, descending: boolean): SQL =>
  descending
    ? sql`(${timeline.filedOn}, ${timeline.number}) < (${day}::date, ${number}::int)`
    : sql`(${timeline.filedOn}, ${timeline.number}) > (${day}::date, ${number}::int)`;

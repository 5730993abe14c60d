// What stands in a timeline: statements as the page brings them, and between them votes and actions of the same days.
import { compareDays } from "@/lib/dates/calendar";
import type { Card } from "@/lib/statements/card";
import type { TimelinePage } from "@/lib/statements/queries/timeline-page";
import type { TimelineFilter } from "@/lib/statements/timeline-filter";

export type TimelineEntry<Event> =
  | { kind: "statement"; day: string; card: Card }
  | { kind: "event"; day: string; event: Event };

/** Entries that stand together: of one year, or (`year` is null) of no known day. */
export type TimelineYear<Event> = { year: string | null; entries: TimelineEntry<Event>[] };

/**
 * Puts events, each at the first day it may be of, among the statements of one page. An event stands under the
 * statements of its day, and on exactly one page of the list: the one that holds the statement it follows.
 * @param events The earliest first; those of one day keep that order, or the reverse where the newest stands first.
 */
export function mergeEvents<Event extends { from: string }>(
  { cards, previous, following }: Pick<TimelinePage, "cards" | "previous" | "following">,
  events: readonly Event[],
  order: TimelineFilter["order"],
): TimelineEntry<Event>[] {
  const sign = order === "newest" ? -1 : 1;
  const along = (a: string, b: string) => sign * compareDays(a, b);
  const first = cards[0]?.filedOn;
  const here = events.filter(
    ({ from }) =>
      (previous === null || first === undefined || along(from, first) >= 0) &&
      (following === null || along(from, following[0]) < 0),
  );
  const entries: TimelineEntry<Event>[] = [
    ...cards.map((card) => ({ kind: "statement", day: card.filedOn, card }) as const),
    ...(order === "newest" ? here.toReversed() : here).map(
      (event) => ({ kind: "event", day: event.from, event }) as const,
    ),
  ];
  // Sorting is stable: statements keep their order, and events of one day follow them.
  return entries.sort((a, b) => along(a.day, b.day));
}

/** By year; the statements of no known day together, where the latest stand, since they came on record last. */
export function byYear<Event>(
  entries: readonly TimelineEntry<Event>[],
  order: TimelineFilter["order"],
): TimelineYear<Event>[] {
  const years: TimelineYear<Event>[] = [];
  const undated: TimelineYear<Event> = { year: null, entries: [] };
  for (const entry of entries) {
    const year = isUndated(entry) ? null : entry.day.slice(0, 4);
    const current = year === null ? undated : years.at(-1);
    if (current && current.year === year) current.entries.push(entry);
    else years.push({ year, entries: [entry] });
  }
  if (undated.entries.length === 0) return years;
  return order === "newest" ? [undated, ...years] : [...years, undated];
}

const isUndated = (entry: TimelineEntry<unknown>) =>
  entry.kind === "statement" && entry.card.filedBy === "logged";

// What can be asked of the queue, as its address says it. Anything unreadable in an address counts as not given.
import { z } from "zod";
import { entryStates } from "@/db/vocabulary";
import { isDay } from "../dates/calendar";
import { isStorable } from "../text";
import { tagText } from "./tags";
import { type QueueTab, queueFlags, queueSorts, queueTabs } from "./vocabulary";

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null);
const somebody = z.union([z.literal("me"), z.uuid()]);
const day = z.string().refine(isDay);
// Opaque here: only the query that wrote a place in the list reads it back.
const place = z.string().regex(/^[\w-]{2,2000}$/);

/** All that narrows a list. "me" is whoever asks, so that a view of the team fits everybody. */
export const queueFilters = z.object({
  state: optional(z.enum(entryStates)),
  author: optional(somebody),
  assignee: optional(z.union([somebody, z.literal("none")])),
  /** An agent who speaks or signs. */
  speaker: optional(z.uuid()),
  source: optional(z.uuid()),
  bill: optional(z.uuid()),
  tag: optional(tagText),
  flag: optional(z.enum(queueFlags)),
  /** The day said, first and last; an entry fits that may lie within them. */
  from: optional(day),
  to: optional(day),
  /** Days, at least, in the present state. */
  age: optional(z.coerce.number().int().min(1).max(3650)),
  /** Words, each the beginning of one in the entry, its voices, source or bills; or its number. */
  q: z
    .string()
    .max(200)
    .refine(isStorable)
    .transform((text) => text.trim())
    .catch("")
    .default(""),
});
export type QueueFilters = z.output<typeof queueFilters>;

/** The query of the page, each part by itself: one that cannot be read does not spoil the others. */
export const queueQuery = queueFilters.extend({
  tab: optional(z.enum(queueTabs)),
  sort: optional(z.enum(queueSorts)),
  down: z
    .enum(["1"])
    .transform(() => true)
    .catch(false)
    .default(false),
  after: optional(place),
  before: optional(place),
});
export type QueueQuery = z.output<typeof queueQuery>;

/** The query with everything decided: which tab, which order. */
export type QueueView = Omit<QueueQuery, "tab" | "sort"> & {
  tab: QueueTab;
  sort: (typeof queueSorts)[number];
};

/** An address's part after "?", or what a saved view keeps. */
export const readQueueQuery = (search: string | URLSearchParams): QueueQuery =>
  queueQuery.parse(Object.fromEntries(new URLSearchParams(search)));

const filterNames = Object.keys(queueFilters.shape) as (keyof QueueFilters)[];

/** The filters that are on. */
export const filtersOn = (view: QueueFilters): (keyof QueueFilters)[] =>
  filterNames.filter((name) => view[name] !== null && view[name] !== "");

/**
 * The first tab that holds anything, unless one is asked for. What waits longest comes first; what is finished, last
 * first.
 * @param counts How many entries stand under each tab this person has use for, in the order of the page.
 */
export function settleView(query: QueueQuery, counts: ReadonlyMap<QueueTab, number>): QueueView {
  const filled = [...counts].find(([, count]) => count > 0)?.[0];
  const tab = query.tab && counts.has(query.tab) ? query.tab : (filled ?? [...counts.keys()][0] ?? "all");
  const finished = tab === "all" || tab === "published";
  return {
    ...query,
    tab,
    sort: query.sort ?? (finished ? "entry" : "since"),
    down: query.sort ? query.down : finished,
  };
}

/** What is asked for, without the place in the list: what a saved view keeps and a bulk act on all matching names. */
export function viewText(view: QueueView): string {
  const search = new URLSearchParams({ tab: view.tab });
  for (const name of filtersOn(view)) search.set(name, String(view[name]));
  search.set("sort", view.sort);
  if (view.down) search.set("down", "1");
  return search.toString();
}

/** The address of the same queue, with what is changed. A change of anything but the page begins at the first page. */
export function queueHref(view: QueueView, change: Partial<QueueView> = {}): `/desk?${string}` {
  const changed = { ...view, after: null, before: null, ...change };
  const search = new URLSearchParams(viewText(changed));
  if (changed.after) search.set("after", changed.after);
  if (changed.before) search.set("before", changed.before);
  return `/desk?${search}`;
}

// What can be asked of the queue, as its address says it. Anything unreadable in an address counts as not given.
import { z } from "zod";
import { statementStatuses } from "@/db/vocabulary";
import { isDay } from "../dates/calendar";
import { isStorable } from "../text";

export const queueTabs = ["mine", "review", "waiting", "all", "published"] as const;
export type QueueTab = (typeof queueTabs)[number];

export const queueSorts = ["entry", "state", "speaker", "said", "source", "author", "since"] as const;
export type QueueSort = (typeof queueSorts)[number];

/** The value sorted by, and the entry number that tells equal ones apart. */
export type QueueKey = readonly [value: string, entry: number];

const cursor = z
  .string()
  .max(3000)
  .transform((text, check): QueueKey => {
    const parsed = keySchema.safeParse(readJson(Buffer.from(text, "base64url").toString("utf8")));
    if (parsed.success) return parsed.data;
    check.addIssue({ code: "custom", message: "Is not a place in this list." });
    return z.NEVER;
  });
const keySchema = z.tuple([
  z.string().max(1000).refine(isStorable),
  z.number().int().min(1).max(2_147_483_647),
]);

export const encodeQueueKey = (key: QueueKey) => Buffer.from(JSON.stringify(key)).toString("base64url");

/** The query of the page, each part by itself: one that cannot be read does not spoil the others. */
export const queueView = z.object({
  tab: z.enum(queueTabs).nullable().catch(null).default(null),
  state: z.enum(statementStatuses).nullable().catch(null).default(null),
  author: z.uuid().nullable().catch(null).default(null),
  q: z
    .string()
    .max(200)
    .refine(isStorable)
    .transform((text) => text.trim())
    .catch("")
    .default(""),
  sort: z.enum(queueSorts).nullable().catch(null).default(null),
  down: z
    .enum(["1"])
    .transform(() => true)
    .catch(false)
    .default(false),
  after: cursor.nullable().catch(null).default(null),
  before: cursor.nullable().catch(null).default(null),
});

export type QueueQuery = z.output<typeof queueView>;

/** The query with everything decided: which tab, which order. */
export type QueueView = Omit<QueueQuery, "tab" | "sort"> & { tab: QueueTab; sort: QueueSort };

// What a key may hold under each order, so that the database can always read it.
const keyForms: Record<QueueSort, (value: string) => boolean> = {
  entry: (value) => /^\d{1,9}$/.test(value),
  state: (value) => statementStatuses.some((status) => status === value),
  speaker: () => true,
  said: (value) => value === "infinity" || isDay(value),
  source: () => true,
  author: () => true,
  since: (value) => /^\d{1,16}$/.test(value),
};

const fitting = (key: QueueKey | null, sort: QueueSort) => (key && keyForms[sort](key[0]) ? key : null);

/**
 * The first tab that holds anything, unless one is asked for. What waits longest comes first; what is finished, last
 * first.
 * @param counts How many entries stand under each tab this person has use for, in the order of the page.
 */
export function settleView(query: QueueQuery, counts: ReadonlyMap<QueueTab, number>): QueueView {
  const filled = [...counts].find(([, count]) => count > 0)?.[0];
  const tab = query.tab && counts.has(query.tab) ? query.tab : (filled ?? [...counts.keys()][0] ?? "all");
  const finished = tab === "all" || tab === "published";
  const sort = query.sort ?? (finished ? "entry" : "since");
  const down = query.sort ? query.down : finished;
  return {
    ...query,
    tab,
    sort,
    down,
    after: fitting(query.after, sort),
    before: fitting(query.before, sort),
  };
}

/** The address of the same queue, with what is changed. A change of anything but the page begins at the first page. */
export function queueHref(view: QueueView, change: Partial<QueueView> = {}): `/desk?${string}` {
  const { tab, state, author, q, sort, down, after, before } = {
    ...view,
    after: null,
    before: null,
    ...change,
  };
  const search = new URLSearchParams({ tab });
  if (state) search.set("state", state);
  if (author) search.set("author", author);
  if (q) search.set("q", q);
  search.set("sort", sort);
  if (down) search.set("down", "1");
  if (after) search.set("after", encodeQueueKey(after));
  if (before) search.set("before", encodeQueueKey(before));
  return `/desk?${search}`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

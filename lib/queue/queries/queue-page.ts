import { and, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { entryLines as lines } from "@/db/schema";
import { entryStates } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { encodeCursor } from "../../cursor";
import { isDay } from "../../dates/calendar";
import { isStorable } from "../../text";
import type { QueuePage } from "../row";
import type { QueueView } from "../view";
import type { QueueSort } from "../vocabulary";
import { plannedAnew } from "./planned-anew";
import { chosen } from "./queue-filters";
import { queueRows } from "./queue-rows";

export const queuePageSize = 50;

/** One page of the queue, for whoever asks: only what they may read. Ordered as the view says, then by entry. */
export async function queuePage(
  ctx: ActorContext,
  view: QueueView,
  limit = queuePageSize,
): Promise<QueuePage> {
  const after = readPlace(view.after, view.sort);
  const before = after ? null : readPlace(view.before, view.sort);
  const start = after ?? before;
  const backwards = before !== null;
  const descending = view.down !== backwards;
  const { by, key } = sorts[view.sort];
  const direction = descending ? sql`desc` : sql`asc`;

  const found = await plannedAnew(ctx, ({ db }) =>
    db
      .select({ id: lines.statementId, entry: lines.entry, key: sql<string>`(${key ?? by})::text` })
      .from(lines)
      .where(and(chosen(ctx, view), start ? beyond(start, sorts[view.sort], descending) : undefined))
      .orderBy(sql`${by} ${direction}`, sql`${lines.entry} ${direction}`)
      .limit(limit + 1),
  );

  const more = found.length > limit;
  const shown = backwards ? found.slice(0, limit).toReversed() : found.slice(0, limit);
  const placeOf = (at: number) => {
    const line = shown.at(at);
    return line ? encodeCursor([line.key, line.entry]) : null;
  };
  return {
    rows: await queueRows(
      ctx,
      shown.map(({ id }) => id),
    ),
    previous: (backwards ? more : start !== null) ? placeOf(0) : null,
    next: (backwards ? start !== null : more) ? placeOf(-1) : null,
  };
}

type Place = [value: string, entry: number];

type Sorting = {
  by: SQL;
  /** The value as a place carries it, where its own text would not do. */
  key?: SQL;
  /** The value a place names, read by the database. */
  read: (value: string) => SQL;
  /** What a place may hold, so that the database can always read it. */
  fits: (value: string) => boolean;
};

const asText = (by: SQL): Sorting => ({ by, read: (value) => sql`${value}::text`, fits: () => true });

// Never null, so that a page can go on from any row. Each has its index.
const sorts: Record<QueueSort, Sorting> = {
  entry: {
    by: sql`${lines.entry}`,
    read: (value) => sql`${value}::int`,
    fits: (value) => /^\d{1,9}$/.test(value),
  },
  state: {
    by: sql`${lines.state}`,
    read: (value) => sql`${value}::desk.entry_state`,
    fits: (value) => entryStates.some((state) => state === value),
  },
  words: asText(sql`${lines.wordsKey}`),
  speaker: asText(sql`${lines.speakerKey}`),
  said: {
    by: sql`${lines.saidKey}`,
    read: (value) => sql`${value}::date`,
    fits: (value) => value === "infinity" || isDay(value),
  },
  source: asText(sql`${lines.sourceKey}`),
  bill: asText(sql`${lines.billKey}`),
  author: asText(sql`${lines.authorKey}`),
  assignee: asText(sql`${lines.assigneeKey}`),
  since: {
    by: sql`${lines.since}`,
    key: sql`(extract(epoch from ${lines.since}) * 1000000)::bigint`,
    read: (value) => sql`(timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond')`,
    fits: (value) => /^\d{1,16}$/.test(value),
  },
};

const beyond = ([value, entry]: Place, { by, read }: Sorting, descending: boolean): SQL =>
  sql`(${by}, ${lines.entry}) ${descending ? sql`<` : sql`>`} (${read(value)}, ${entry}::int)`;

const place = z.tuple([z.string().max(1000).refine(isStorable), z.number().int().min(1).max(2_147_483_647)]);

/** A place nobody here wrote, or of another order, is no place: the page is the first. */
function readPlace(cursor: string | null, sort: QueueSort): Place | null {
  if (cursor === null) return null;
  try {
    const parsed = place.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return parsed.success && sorts[sort].fits(parsed.data[0]) ? parsed.data : null;
  } catch {
    return null;
  }
}

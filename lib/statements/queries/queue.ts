import { and, eq, type SQL, sql } from "drizzle-orm";
import { sources, statements, users } from "@/db/schema";
import type { Basis, StatementStatus } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import type { QueueKey, QueueSort, QueueView } from "../queue-view";
import { matchesText } from "./queue-search";
import { inTab } from "./queue-tabs";

/** An entry as a line of the queue. */
export type QueueRow = {
  id: string;
  entry: number;
  number: number | null;
  slug: string | null;
  status: StatementStatus;
  /** The beginning of the words. */
  opening: string;
  speakers: string[];
  said: { edtf: string | null; basis: Basis };
  source: { id: string; title: string } | null;
  bills: string[];
  author: { id: string; name: string };
  /** ISO instant since when it is in its state. */
  since: string;
};

export type QueuePage = { rows: QueueRow[]; previous: QueueKey | null; next: QueueKey | null };

export const queuePageSize = 50;

/** One page of the queue, for whoever asks: only what they may read. Ordered as the view says, then by entry. */
export async function queuePage(
  ctx: ActorContext,
  view: QueueView,
  limit = queuePageSize,
): Promise<QueuePage> {
  const backwards = view.before !== null && view.after === null;
  const start = backwards ? view.before : view.after;
  const descending = view.down !== backwards;
  const sorting = sorts[view.sort];
  const direction = descending ? sql`desc` : sql`asc`;

  const rows = await ctx.db
    .select({
      id: statements.id,
      entry: statements.entry,
      number: statements.number,
      slug: statements.slug,
      status: statements.status,
      opening: sql<string>`left(${statements.words}, 300)`,
      speakers: speakerNames,
      saidEdtf: statements.saidEdtf,
      saidBasis: statements.saidBasis,
      sourceId: sources.id,
      sourceTitle: sources.title,
      bills: billNumbers,
      authorId: users.id,
      author: users.name,
      since: statements.statusSince,
      key: sql<string>`(${sorting.key ?? sorting.by})::text`,
    })
    .from(statements)
    .innerJoin(users, eq(users.id, statements.createdById))
    .leftJoin(sources, eq(sources.id, statements.sourceId))
    .where(and(chosen(ctx, view), start ? beyond(start, sorting, descending) : undefined))
    .orderBy(sql`${sorting.by} ${direction}`, sql`${statements.entry} ${direction}`)
    .limit(limit + 1);

  const more = rows.length > limit;
  const shown = backwards ? rows.slice(0, limit).toReversed() : rows.slice(0, limit);
  const keys = shown.map(({ key, entry }): QueueKey => [key, entry]);
  return {
    rows: shown.map(lineOf),
    previous: (backwards ? more : start !== null) ? (keys[0] ?? null) : null,
    next: (backwards ? start !== null : more) ? (keys.at(-1) ?? null) : null,
  };
}

/** The entries a view asks for, of those that may be read. */
export const chosen = (ctx: ActorContext, view: QueueView): SQL =>
  and(
    inTab(ctx, view.tab),
    view.state ? eq(statements.status, view.state) : undefined,
    view.author ? eq(statements.createdById, view.author) : undefined,
    view.q ? matchesText(view.q) : undefined,
  ) ?? sql`false`;

const speakerNames = sql<string[]>`array(
  select coalesce(g.name, nullif(a.printed_name, ''), a.printed_title)
  from desk.attributions a left join desk.agents g on g.id = a.agent_id
  where a.statement_id = ${statements.id} and a.role in ('speaker', 'signatory') order by a.position)`;

const billNumbers = sql<string[]>`array(
  select b.identifier from desk.statement_bills n join desk.bills b on b.id = n.bill_id
  where n.statement_id = ${statements.id} order by n.position)`;

const firstSpeaker = sql`lower(coalesce((
  select coalesce(g.name, nullif(a.printed_name, ''), a.printed_title)
  from desk.attributions a left join desk.agents g on g.id = a.agent_id
  where a.statement_id = ${statements.id} and a.role in ('speaker', 'signatory') order by a.position limit 1), ''))`;

type Sorting = {
  by: SQL;
  /** The value as a key carries it, where its own text would not do. */
  key?: SQL;
  read: (value: string) => SQL;
};

const asText = (by: SQL): Sorting => ({ by, read: (value) => sql`${value}::text` });

// What each column is sorted by; never null, so that a page can go on from any row.
const sorts: Record<QueueSort, Sorting> = {
  entry: { by: sql`${statements.entry}`, read: (value) => sql`${value}::int` },
  state: { by: sql`${statements.status}`, read: (value) => sql`${value}::desk.statement_status` },
  speaker: asText(firstSpeaker),
  said: {
    by: sql`coalesce(${statements.saidFrom}, ${statements.saidTo}, 'infinity'::date)`,
    read: (value) => sql`${value}::date`,
  },
  source: asText(sql`lower(coalesce(${sources.title}, ''))`),
  author: asText(sql`lower(${users.name})`),
  since: {
    by: sql`${statements.statusSince}`,
    // Microseconds: the text of an instant depends on the settings of the connection.
    key: sql`(extract(epoch from ${statements.statusSince}) * 1000000)::bigint`,
    read: (value) => sql`(timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond')`,
  },
};

const beyond = ([value, entry]: QueueKey, { by, read }: Sorting, descending: boolean): SQL =>
  sql`(${by}, ${statements.entry}) ${descending ? sql`<` : sql`>`} (${read(value)}, ${entry}::int)`;

type Selected = Omit<QueueRow, "said" | "source" | "author" | "since"> & {
  saidEdtf: string | null;
  saidBasis: Basis;
  sourceId: string | null;
  sourceTitle: string | null;
  authorId: string;
  author: string;
  since: Date;
  key: string;
};

function lineOf({
  saidEdtf,
  saidBasis,
  sourceId,
  sourceTitle,
  authorId,
  author,
  since,
  key: _,
  ...row
}: Selected) {
  return {
    ...row,
    said: { edtf: saidEdtf, basis: saidBasis },
    source: sourceId && sourceTitle !== null ? { id: sourceId, title: sourceTitle } : null,
    author: { id: authorId, name: author },
    since: since.toISOString(),
  };
}

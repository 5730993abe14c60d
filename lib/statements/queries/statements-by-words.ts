import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { FiledKey } from "../../cursor";
import type { Card } from "../card";
import { type StatusFilter, statusIs } from "../standing";

/** How many statements hold the words: counted, or for very common words the database's own estimate. */
export type Total = { count: number; exact: boolean };

export type FoundStatement = {
  card: Card;
  published_at: string;
  changed_at: string;
  filed_on: string;
  number: number;
};

export type WordsSearch = {
  q: string;
  /** ISO days, inclusive. */
  from?: string | null;
  to?: string | null;
  /** Those that stand, unless another is asked for. */
  status?: StatusFilter;
  after: FiledKey | null;
  limit: number;
};

// Common words are met soon when the latest statements are read one by one; this is how many are.
const readOneByOne = 2000;

// Where the database expects fewer, they are counted one by one.
const countedUpTo = 5000;

/** What readers may type: words, "a phrase", or, -without. Reads every text. */
export const wordsQuery = (q: string) => sql`websearch_to_tsquery('english', ${q})`;

/**
 * Statements whose words, summary or names match, the latest day first; one more than `limit` where there are more.
 * Common words are found on the way through the latest statements, all others through the index of words: neither
 * way alone is fast for both.
 */
export async function statementsByWords(
  db: Database,
  search: WordsSearch,
): Promise<{ rows: FoundStatement[]; total: Total }> {
  const common = await amongLatest(db, search);
  if (common.length <= search.limit) return await throughIndex(db, search);
  const estimate = await estimated(db, search);
  return { rows: common, total: estimate.count > countedUpTo ? estimate : await counted(db, search) };
}

const byDay = sql`filed_on desc, number desc`;

async function amongLatest(db: Database, { q, after, limit, ...range }: WordsSearch) {
  return await db.execute<FoundStatement>(sql`
    select card, published_at, coalesce(corrected_at, published_at) as changed_at, filed_on, number
    from (
      select card, published_at, corrected_at, filed_on, number, search from record.editions
      where ${and(within(range), beyond(after)) ?? sql`true`}
      order by ${byDay} limit ${readOneByOne}
    ) latest
    where search @@ ${wordsQuery(q)}
    order by ${byDay} limit ${limit + 1}`);
}

async function throughIndex(db: Database, search: WordsSearch) {
  const { after, limit } = search;
  const rows = await byIndex(db, (tx) =>
    tx.execute<FoundStatement & { total: number }>(sql`
      with hits as materialized (
        select statement_id, filed_on, number from record.editions
        where ${matching(search)}
      )
      select e.card, e.published_at, coalesce(e.corrected_at, e.published_at) as changed_at, page.filed_on, page.number, (select count(*)::int from hits) as total
      from (
        select * from hits where ${beyond(after) ?? sql`true`} order by ${byDay} limit ${limit + 1}
      ) page
      join record.editions e on e.statement_id = page.statement_id
      order by page.filed_on desc, page.number desc`),
  );
  return { rows, total: { count: rows[0]?.total ?? 0, exact: true } };
}

async function counted(db: Database, search: WordsSearch): Promise<Total> {
  const [row] = await byIndex(db, (tx) =>
    tx.execute<{ count: number }>(
      sql`select count(*)::int as count from record.editions where ${matching(search)}`,
    ),
  );
  return { count: row?.count ?? 0, exact: true };
}

/** What the database expects from its statistics, to two figures. */
async function estimated(db: Database, search: WordsSearch): Promise<Total> {
  const [row] = await db.execute<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(
    sql`explain (format json) select from record.editions where ${matching(search)}`,
  );
  const rows = row?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0;
  return { count: Math.max(Number(rows.toPrecision(2)), search.limit + 1), exact: false };
}

/** A phrase of common words that never stand together is taken for common: without this, all would be read for it. */
const byIndex = <T>(db: Database, ask: (tx: Pick<Database, "execute">) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return await ask(tx);
    },
    { accessMode: "read only" },
  );

type Range = Pick<WordsSearch, "from" | "to" | "status">;

const matching = ({ q, ...range }: Range & { q: string }) =>
  and(sql`search @@ ${wordsQuery(q)}`, within(range));

const within = ({ from, to, status = "standing" }: Range) =>
  and(
    statusIs("editions", status),
    from ? sql`filed_on >= ${from}::date` : undefined,
    to ? sql`filed_on <= ${to}::date` : undefined,
  );

const beyond = (key: FiledKey | null): SQL | undefined =>
  key ? sql`(filed_on, number) < (${key[0]}::date, ${key[1]}::int)` : undefined;

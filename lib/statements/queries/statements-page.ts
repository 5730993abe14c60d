import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { billIdAt } from "../../bills/queries/bill-at-address";
import { decodeCursor, type FiledKey, filedKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { agentIdOf } from "../../people/queries/agent-id";
import { recordId } from "../../text";
import type { Card } from "../card";
import { billAddressOf } from "../timeline-filter";

export type StatementsPageOptions = {
  /** Id or slug. */
  person?: string | null;
  /** Id or slug. */
  organization?: string | null;
  /** Id, or "ct/2020-js/hb-6004". */
  bill?: string | null;
  /** ISO days, inclusive, of the day a statement is filed under. */
  from?: string | null;
  to?: string | null;
  /** Words, "a phrase", or, -without. */
  q?: string | null;
  cursor?: string | null;
  limit?: number;
};

export type PublishedStatement = { card: Card; publishedAt: Date };

/**
 * Published statements, the latest day first, under every filter at once. With a person, organization or bill this is
 * a range of that subject's timeline; otherwise of all editions, by day or by words.
 */
export async function statementsPage(
  db: Database,
  { cursor, limit = 50, ...filters }: StatementsPageOptions,
): Promise<Page<PublishedStatement>> {
  const key = cursor ? decodeCursor(cursor, filedKey) : null;
  const rows = await db.execute<Row>(sql`
    select e.card, e.published_at, listed.filed_on, listed.number
    from ${listed(filters)}
    where ${and(within(filters, key), filters.q ? sql`e.search @@ ${wordsQuery(filters.q)}` : undefined) ?? sql`true`}
    order by listed.filed_on desc, listed.number desc
    limit ${limit + 1}`);
  return pageOf(
    rows,
    limit,
    (row) => [row.filed_on, row.number],
    (row) => ({ card: row.card, publishedAt: new Date(row.published_at) }),
  );
}

type Row = { card: Card; published_at: string; filed_on: string; number: number };

/** What readers may type: words, "a phrase", or, -without. Reads every text. */
export const wordsQuery = (q: string) => sql`websearch_to_tsquery('english', ${q})`;

// The first subject's timeline gives the order; each further subject has to be named in the same statement.
function listed({ person, organization, bill }: StatementsPageOptions): SQL {
  const subjects = [
    person ? agentIdOf("person", person) : null,
    organization ? agentIdOf("organization", organization) : null,
    bill ? billId(bill) : null,
  ].filter((subject) => subject !== null);
  const [first, ...others] = subjects;
  if (first === undefined)
    return sql`record.editions e join lateral (select e.filed_on, e.number) listed on true`;
  const also = others.map(
    (subject) => sql`
    and exists (select from record.timeline where subject_id = ${subject} and statement_id = e.statement_id)`,
  );
  return sql`record.timeline listed
    join record.editions e on e.statement_id = listed.statement_id and listed.subject_id = ${first}${sql.join(also)}`;
}

const within = ({ from, to }: StatementsPageOptions, key: FiledKey | null) =>
  and(
    from ? sql`listed.filed_on >= ${from}::date` : undefined,
    to ? sql`listed.filed_on <= ${to}::date` : undefined,
    key ? sql`(listed.filed_on, listed.number) < (${key[0]}::date, ${key[1]}::int)` : undefined,
  );

const billId = (idOrAddress: string) =>
  recordId.safeParse(idOrAddress).success
    ? sql`(select id from record.bills where id = ${idOrAddress}::uuid)`
    : billIdAt(billAddressOf(idOrAddress));

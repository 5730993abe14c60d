import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { billIdAt } from "../../bills/queries/bill-at-address";
import { decodeCursor, type FiledKey, filedKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { agentIdOf } from "../../people/queries/agent-id";
import { recordId } from "../../text";
import type { Card } from "../card";
import { type StatusFilter, statusIs } from "../standing";
import { billAddressOf } from "../timeline-filter";
import { type FoundStatement, statementsByWords, wordsQuery } from "./statements-by-words";

// Lists of a subject read its timeline, or the places of what has left it, and never both.
type ListedStatus = Exclude<StatusFilter, "any">;

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
  /** Those that stand, unless another is asked for. */
  status?: ListedStatus;
  cursor?: string | null;
  limit?: number;
};

export type PublishedStatement = {
  card: Card;
  publishedAt: Date;
  /** When the present version came before readers. */
  changedAt: Date;
};

/**
 * Published statements, the latest day first, under every filter at once. With a person, organization or bill this is
 * a range of that subject's timeline; otherwise of all editions, by day or by words.
 */
export async function statementsPage(
  db: Database,
  { cursor, limit = 50, ...filters }: StatementsPageOptions,
): Promise<Page<PublishedStatement>> {
  const after = cursor ? decodeCursor(cursor, filedKey) : null;
  const [first, ...others] = subjectsOf(filters);
  const { q, from, to, status = "standing" } = filters;
  const range = { q, from, to, status, after, limit };
  const rows =
    first || !q
      ? await statementsOn(db, first ? ofSubjects(first, others, status) : allEditions, range)
      : (await statementsByWords(db, { ...range, q })).rows;
  return pageOf(
    rows,
    limit,
    (row) => [row.filed_on, row.number],
    (row) => ({
      card: row.card,
      publishedAt: new Date(row.published_at),
      changedAt: new Date(row.changed_at),
    }),
  );
}

type Range = Pick<StatementsPageOptions, "q" | "from" | "to"> & {
  status: ListedStatus;
  after: FiledKey | null;
  limit: number;
};

async function statementsOn(db: Database, listed: SQL, { q, from, to, status, after, limit }: Range) {
  const where = and(
    statusIs("e", status),
    from ? sql`listed.filed_on >= ${from}::date` : undefined,
    to ? sql`listed.filed_on <= ${to}::date` : undefined,
    after ? sql`(listed.filed_on, listed.number) < (${after[0]}::date, ${after[1]}::int)` : undefined,
    q ? sql`e.search @@ ${wordsQuery(q)}` : undefined,
  );
  return await db.execute<FoundStatement>(sql`
    select e.card, e.published_at, coalesce(e.corrected_at, e.published_at) as changed_at, listed.filed_on, listed.number
    from ${listed}
    where ${where ?? sql`true`}
    order by listed.filed_on desc, listed.number desc
    limit ${limit + 1}`);
}

const allEditions = sql`record.editions e join lateral (select e.filed_on, e.number) listed on true`;

// The first subject's timeline gives the order; each further subject has to be named in the same statement. What was
// retracted has left the timelines: its places are kept apart.
function ofSubjects(first: SQL, others: SQL[], status: ListedStatus): SQL {
  const retracted = sql`(
    select p.subject_id, p.statement_id, r.filed_on, r.number
    from record.retracted_places p join record.editions r on r.statement_id = p.statement_id)`;
  const places = status === "retracted" ? retracted : sql`record.timeline`;
  const also = others.map(
    (subject) => sql`
    and exists (select from ${places} also where also.subject_id = ${subject} and also.statement_id = e.statement_id)`,
  );
  return sql`${places} listed
    join record.editions e on e.statement_id = listed.statement_id and listed.subject_id = ${first}${sql.join(also)}`;
}

function subjectsOf({ person, organization, bill }: StatementsPageOptions): SQL[] {
  return [
    person ? agentIdOf("person", person) : null,
    organization ? agentIdOf("organization", organization) : null,
    bill ? billId(bill) : null,
  ].filter((subject) => subject !== null);
}

const billId = (idOrAddress: string) =>
  recordId.safeParse(idOrAddress).success
    ? sql`(select id from record.bills where id = ${idOrAddress}::uuid)`
    : billIdAt(billAddressOf(idOrAddress));

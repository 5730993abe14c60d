// Whether both ways of writing leave the same: as many rows in each table, and the same edition but for its address.

import { isDeepStrictEqual } from "node:util";
import type postgres from "postgres";

export type RowCounts = Record<string, number>;

/** Rows of every table both ways write to; those of the generated record are counted from the statement on. */
export async function countRows(sql: postgres.Sql): Promise<RowCounts> {
  const [counts] = await sql<RowCounts[]>`select
    (select count(*)::int from desk.statements) as statements,
    (select count(*)::int from desk.attributions) as attributions,
    (select count(*)::int from desk.statement_bills) as statement_bills,
    (select count(*)::int from desk.statement_links) as statement_links,
    (select count(*)::int from desk.revisions) as revisions,
    (select count(*)::int from desk.reviews) as reviews,
    (select count(*)::int from desk.idempotency_keys) as idempotency_keys,
    (select count(*)::int from desk.audit_events) as audit_events,
    (select count(*)::int from desk.excerpts) as excerpts,
    (select count(*)::int from record.excerpts) as public_excerpts,
    (select count(*)::int from record.editions) as editions,
    (select count(*)::int from record.timeline) as timeline,
    (select count(*)::int from record.agents) as agents,
    (select count(*)::int from record.sources) as sources`;
  if (!counts) throw new Error("Nothing could be counted");
  return counts;
}

export const added = (before: RowCounts, after: RowCounts): RowCounts =>
  Object.fromEntries(Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)]));

export function refuseOtherRows(own: RowCounts, byHand: RowCounts): void {
  const differing = Object.keys(own).filter((table) => own[table] !== byHand[table]);
  if (differing.length === 0) return;
  const told = differing.map((table) => `${table}: ${own[table]} and ${byHand[table]} by hand`);
  throw new Error(`The same statement leaves other numbers of rows: ${told.join(", ")}`);
}

type WrittenEdition = {
  card: Record<string, unknown>;
  detail: Record<string, unknown>;
  bases: number;
  filed_on: string;
};

export async function refuseOtherEditions(sql: postgres.Sql, numbers: [number, number]): Promise<void> {
  const editions = await sql<WrittenEdition[]>`
    select card, detail, cardinality(basis) as bases, filed_on::text from record.editions
    where number in ${sql(numbers)} order by number`;
  const [own, byHand] = editions.map(
    ({
      card: { id: _id, number: _number, slug: _slug, ...card },
      // The passage stands in the excerpt now; by hand it stands beside, with as much text.
      detail: { excerpts: _excerpts, passage: _passage, ...detail },
      ...edition
    }) => ({ ...edition, card, detail }),
  );
  if (!own || !isDeepStrictEqual(own, byHand))
    throw new Error(`The same statement makes another edition: ${JSON.stringify([own, byHand])}`);
}

import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { editions } from "@/db/schema";
import { decodeCursor, filedKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import type { Card } from "../card";

/** Published statements drawn from one source, the latest day first; those that were retracted are left out. */
export async function sourceStatements(
  db: Database,
  sourceId: string,
  { cursor, limit = 25 }: { cursor?: string | null; limit?: number } = {},
): Promise<Page<Card>> {
  const key = cursor ? decodeCursor(cursor, filedKey) : null;
  const rows = await db
    .select({ filedOn: editions.filedOn, number: editions.number, card: editions.card })
    .from(editions)
    .where(
      and(
        eq(editions.sourceId, sourceId),
        ne(editions.status, "retracted"),
        key ? sql`(${editions.filedOn}, ${editions.number}) < (${key[0]}::date, ${key[1]}::int)` : undefined,
      ),
    )
    .orderBy(desc(editions.filedOn), desc(editions.number))
    .limit(limit + 1);
  return pageOf(
    rows,
    limit,
    (row) => [row.filedOn, row.number],
    (row) => row.card as Card,
  );
}

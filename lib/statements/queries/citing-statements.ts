import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { Card } from "../card";

/** More statements than a page lists beside those drawn from the source itself. */
const mostListed = 100;

/** Published statements of other sources that cite this one, for context or a day; the latest first. */
export async function citingStatements(db: Database, sourceId: string): Promise<Card[]> {
  const rows = await db.execute<{ card: Card }>(sql`
    select e.card from record.editions e
    where e.statement_id in (select statement_id from record.excerpts where source_id = ${sourceId}::uuid)
      and e.source_id <> ${sourceId}::uuid and e.status <> 'retracted'
    order by e.filed_on desc, e.number desc limit ${mostListed}`);
  return rows.map(({ card }) => card);
}

import { desc, eq, type SQL, sql } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { StatementStatus } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { readableEntries } from "../../permissions/readable-entries";
import { one } from "../../rows";

/** A record that entries may name. */
export type NamedRecord = { agentId: string } | { billId: string } | { sourceId: string };

export type NamingEntry = {
  id: string;
  entry: number;
  number: number | null;
  status: StatementStatus;
  opening: string;
  saidEdtf: string | null;
};

export const shownEntries = 20;
/** Counting stops here. */
export const countedNamings = 1000;

/** The entries that name a record, latest first: only those this person may read, in the list and in the count. */
export async function entriesNaming(
  ctx: ActorContext,
  record: NamedRecord,
): Promise<{ entries: NamingEntry[]; total: number }> {
  const where = sql`${naming(record)} and ${readableEntries(ctx.actor)}`;
  const [entries, counted] = await Promise.all([
    ctx.db
      .select({
        id: statements.id,
        entry: statements.entry,
        number: statements.number,
        status: statements.status,
        opening: sql<string>`left(${statements.words}, 160)`,
        saidEdtf: statements.saidEdtf,
      })
      .from(statements)
      .where(where)
      .orderBy(desc(statements.entry))
      .limit(shownEntries),
    ctx.db.execute<{ total: number }>(sql`
      select count(*)::int as total
      from (select from ${statements} where ${where} limit ${countedNamings + 1}) counted`),
  ]);
  return { entries, total: one(counted).total };
}

function naming(record: NamedRecord): SQL {
  if ("agentId" in record) {
    return sql`${statements.id} in (select statement_id from desk.attributions where agent_id in (select desk.family(${record.agentId}::uuid)))`;
  }
  if ("billId" in record) {
    return sql`${statements.id} in (select statement_id from desk.statement_bills where bill_id = ${record.billId})`;
  }
  return eq(statements.sourceId, record.sourceId);
}

import { asc, gt } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Context } from "../context";

const size = 200;

/** Walks a whole table by its key, a batch at a time, in steady memory. @returns how many rows there were */
export async function eachBatch<Table extends PgTable>(
  ctx: Context,
  table: Table,
  key: PgColumn,
  keyOf: (row: Table["$inferSelect"]) => string,
  visit: (rows: Table["$inferSelect"][]) => Promise<void>,
): Promise<number> {
  let seen = 0;
  for (let after: string | null = null; ; ) {
    const rows = (await ctx.db
      .select()
      .from(table as PgTable)
      .where(after === null ? undefined : gt(key, after))
      .orderBy(asc(key))
      .limit(size)) as Table["$inferSelect"][];
    const last = rows.at(-1);
    if (!last) return seen;
    await visit(rows);
    seen += rows.length;
    after = keyOf(last);
  }
}

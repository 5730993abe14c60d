import { sql } from "drizzle-orm";
import type { Context } from "../../context";

/** Whoever wrote the entry or changed it since its last approval; none of them may approve it. */
export async function contributorsOf(ctx: Context, statementId: string): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(
    sql`select contributors as id from desk.contributors(${statementId}::uuid)`,
  );
  return [...rows].map(({ id }) => id);
}

import { sql } from "drizzle-orm";
import type { Context } from "../context";

/** Until the transaction ends, nobody else makes a capture of these bytes in this source. */
export async function lockBytesOf(ctx: Context, sourceId: string, sha256: string): Promise<void> {
  await ctx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`capture:${sourceId}:${sha256}`}, 0))`,
  );
}

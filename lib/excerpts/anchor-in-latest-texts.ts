import { sql } from "drizzle-orm";
import type { Context } from "../context";
import { anchorAgain } from "./anchor-again";

/**
 * Looks for the passages of a statement in the latest texts of their files, where those are newer than the texts they
 * are cited from: for excerpts written anew, in the transaction that writes them.
 */
export async function anchorInLatestTexts(ctx: Context, statementId: string): Promise<void> {
  const newer = await ctx.db.execute<{ id: string }>(sql`
    select distinct l.id from desk.excerpts e
    join lateral (
      select t.id from desk.capture_texts t where t.capture_id = e.capture_id and t.outcome = 'text'
      order by t.sequence desc limit 1
    ) l on true
    where e.statement_id = ${statementId}::uuid and e.text_id is not null and e.text_id <> l.id
    order by l.id`);
  for (const { id } of newer) await anchorAgain(ctx, id);
}

import { type SQL, sql } from "drizzle-orm";
import type { ActorContext, Context } from "../context";
import { DomainError } from "../errors";

/** Whether an agent stands for itself. */
export const notMerged = (id: SQL): SQL =>
  sql`not exists (select from desk.merges where agent_id = ${id} and undone_at is null)`;

/** A record and those merged into it, directly or by way of another. */
export async function familyOf(ctx: Context, id: string): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(sql`select desk.family(${id}::uuid) as id`);
  return rows.map((row) => row.id);
}

/**
 * Takes a record for a change, so that changes of it and merges follow one another.
 * @throws DomainError conflict, for one that was merged into another
 */
export async function refuseMerged(ctx: ActorContext, id: string): Promise<void> {
  const [row] = await ctx.db.execute<{ keeper: string; name: string }>(sql`
    select m.keeper_id as keeper, k.name from desk.agents a
    left join desk.merges m on m.agent_id = a.id and m.undone_at is null
    left join desk.agents k on k.id = m.keeper_id
    where a.id = ${id}::uuid for update of a`);
  if (!row?.keeper) return;
  const message = `This record was merged into ${row.name}. Change that one, or undo the merge.`;
  throw new DomainError("conflict", message, {}, { mergedInto: row.keeper });
}

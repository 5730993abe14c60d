import { sql } from "drizzle-orm";
import type { Context } from "../context";

type Report = (found: { what: "merge"; id: string; problem: string }) => void;

/** Compares who stands before readers as another with the merges of the desk. @returns how many merges stand */
export async function verifyMerges(ctx: Context, report: Report): Promise<number> {
  const expected = sql`
    select agent_id as id, desk.keeper_of(agent_id) as keeper_id, public_slug as slug from desk.merges
    where undone_at is null and public_slug is not null`;
  const stored = sql`select id, keeper_id, slug from record.merged_agents`;
  const unlike = await ctx.db.execute<{ id: string }>(sql`
    select distinct id from ((${expected} except ${stored}) union all (${stored} except ${expected})) u order by 1`);
  for (const { id } of unlike)
    report({ what: "merge", id, problem: "readers are led to another record than it was merged into" });
  const twice = await ctx.db.execute<{ id: string }>(
    sql`select a.id from record.agents a join record.merged_agents m on m.id = a.id`,
  );
  for (const { id } of twice) report({ what: "merge", id, problem: "it is merged and still public" });
  const [row] = await ctx.db.execute<{ n: number }>(
    sql`select count(*)::int as n from desk.merges where undone_at is null`,
  );
  return row?.n ?? 0;
}

import { sql } from "drizzle-orm";
import type { Context } from "../context";
import type { Voters } from "./build-profile";
import type { PublicBallot } from "./profile";

/**
 * Whom ballots link to before readers. Somebody who was merged votes as whoever was kept; a ballot that a merge has set
 * aside, since the same person would have two, keeps its printed name alone.
 * @param billIds Only of these bills; null: of all.
 */
export async function publicVoters(ctx: Context, billIds: readonly string[] | null): Promise<Voters> {
  const wanted = billIds === null ? sql`true` : sql`v.bill_id = any(${`{${billIds.join(",")}}`}::uuid[])`;
  const people = new Map<string, PublicBallot["agent"]>();
  const rows = await ctx.db.execute<{ voter: string; id: string; name: string; slug: string }>(sql`
    select n.voter, g.id, g.name, g.slug
    from (select distinct b.agent_id as voter from desk.ballots b join desk.votes v on v.id = b.vote_id
      where b.agent_id is not null and ${wanted}) n
    join record.agents g on g.id = desk.keeper_of(n.voter)`);
  for (const { voter, ...person } of rows) people.set(voter, person);
  const aside = await ctx.db.execute<{ ballot: string }>(sql`
    select b.vote_id || ' ' || b.agent_id as ballot from desk.merges m join desk.ballots b on b.id = any(m.left_out)
    where m.undone_at is null`);
  const setAside = new Set(aside.map(({ ballot }) => ballot));
  return (voteId, agentId) => (setAside.has(`${voteId} ${agentId}`) ? null : (people.get(agentId) ?? null));
}

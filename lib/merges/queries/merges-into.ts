import { sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";

/** A merge that stands. Instants are ISO. */
export type StandingMerge = {
  id: string;
  agentId: string;
  /** What the merged record was called. */
  name: string;
  keeperId: string;
  keeper: string;
  by: string;
  at: string;
  /** The last moment it can be undone. */
  until: string;
  undoable: boolean;
};

/** The merges into a record that stand, the latest first. For everybody at the desk. */
export async function mergesInto(ctx: ActorContext, keeperId: string): Promise<StandingMerge[]> {
  authorize(ctx, "registry.read");
  return standing(ctx, sql`m.keeper_id = ${keeperId}::uuid`);
}

/** How a record was merged into another; null when it stands for itself. */
export async function mergeOfAgent(ctx: ActorContext, agentId: string): Promise<StandingMerge | null> {
  authorize(ctx, "registry.read");
  return (await standing(ctx, sql`m.agent_id = ${agentId}::uuid`))[0] ?? null;
}

export async function standingMerge(ctx: ActorContext, id: string): Promise<StandingMerge | null> {
  authorize(ctx, "registry.read");
  return (await standing(ctx, sql`m.id = ${id}::uuid`))[0] ?? null;
}

async function standing(ctx: ActorContext, where: ReturnType<typeof sql>): Promise<StandingMerge[]> {
  const rows = await ctx.db.execute<StandingMerge>(sql`
    select m.id, m.agent_id as "agentId", a.name, m.keeper_id as "keeperId", k.name as keeper, u.name as by,
      to_char(m.merged_at at time zone 'UTC', ${isoInstant}) as at,
      to_char((m.merged_at + interval '30 days') at time zone 'UTC', ${isoInstant}) as until,
      m.merged_at > now() - interval '30 days' as undoable
    from desk.merges m
    join desk.agents a on a.id = m.agent_id
    join desk.agents k on k.id = m.keeper_id
    join desk.users u on u.id = m.merged_by_id
    where m.undone_at is null and ${where} order by m.merged_at desc, m.id`);
  return [...rows];
}

const isoInstant = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

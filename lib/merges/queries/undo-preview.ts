import { and, eq, isNull, sql } from "drizzle-orm";
import { agents, merges } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import type { TakenField } from "../schema";
import { type StandingMerge, standingMerge } from "./merges-into";

/** What has happened since a merge that undoing it does not take back. */
export type UndoConflict =
  | { what: "edited"; field: TakenField; now: string }
  | { what: "roles"; count: number }
  | { what: "statements"; of: "keeper" | "merged"; count: number }
  | { what: "keeper_merged"; into: string };

export type UndoPreview = { merge: StandingMerge; conflicts: UndoConflict[] };

/** What undoing a merge would do, and what it would leave. For editors; null when there is no such merge any more. */
export async function undoPreview(ctx: ActorContext, id: string): Promise<UndoPreview | null> {
  authorize(ctx, "registry.merge");
  const merge = await standingMerge(ctx, id);
  if (!merge) return null;
  const [facts] = await ctx.db.execute<Facts>(sql`
    select
      (select count(*)::int from desk.terms t where t.agent_id = m.keeper_id and t.created_at > m.merged_at) as roles,
      (select count(distinct s.id)::int from desk.statements s join desk.attributions v on v.statement_id = s.id
        where v.agent_id = m.keeper_id and s.created_at > m.merged_at) as keeper,
      (select count(distinct s.id)::int from desk.statements s join desk.attributions v on v.statement_id = s.id
        where v.agent_id = m.agent_id and s.created_at > m.merged_at) as merged,
      (select k.name from desk.agents k where k.id = (select n.keeper_id from desk.merges n
        where n.agent_id = m.keeper_id and n.undone_at is null)) as into
    from desk.merges m where m.id = ${id}::uuid`);
  const conflicts: UndoConflict[] = await editedSince(ctx, id);
  if (!facts) return { merge, conflicts };
  const { roles, keeper, merged, into } = facts;
  if (into) conflicts.unshift({ what: "keeper_merged", into });
  if (roles > 0) conflicts.push({ what: "roles", count: roles });
  if (keeper > 0) conflicts.push({ what: "statements", of: "keeper", count: keeper });
  if (merged > 0) conflicts.push({ what: "statements", of: "merged", count: merged });
  return { merge, conflicts };
}

type Facts = { roles: number; keeper: number; merged: number; into: string | null };

/** Fields the keeper took from the merged record that were edited since: they stay as they are. */
async function editedSince(ctx: ActorContext, id: string): Promise<UndoConflict[]> {
  const [row] = await ctx.db
    .select({ replaced: merges.replaced, keeper: agents })
    .from(merges)
    .innerJoin(agents, eq(agents.id, merges.keeperId))
    .where(and(eq(merges.id, id), isNull(merges.undoneAt)));
  if (!row) return [];
  const keeper = row.keeper as Record<string, unknown>;
  return Object.entries(row.replaced).flatMap(([field, { after }]) =>
    keeper[field] === after || field.endsWith("SourceId")
      ? []
      : [{ what: "edited" as const, field: field as TakenField, now: String(keeper[field] ?? "") }],
  );
}

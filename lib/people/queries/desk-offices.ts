import { sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";

/** An office with whoever holds or held it. */
export type OfficeLine = {
  id: string;
  title: string;
  jurisdiction: string | null;
  organization: string | null;
  seats: number;
  holders: OfficeHolder[];
};

/** Days are EDTF; null start: not known; null end: not known to have ended. */
export type OfficeHolder = { id: string; name: string; start: string | null; end: string | null };

export const listedOffices = 500;

/**
 * The offices of the registry by title, each with its latest holders. For everybody at the desk.
 * @param id Only this one.
 */
export async function deskOffices(ctx: ActorContext, id: string | null = null): Promise<OfficeLine[]> {
  authorize(ctx, "registry.read");
  const rows = await ctx.db.execute<OfficeLine>(sql`
    select o.id, o.title, j.name as jurisdiction, g.name as organization, o.seats, coalesce((
      select jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'start', h.start, 'end', h.end)) from (
        select a.id, a.name, t.start_edtf as start, t.end_edtf as end
        from desk.terms t join desk.agents a on a.id = t.agent_id
        where t.office_id = o.id order by t.end_edtf is null desc, t.start_from desc nulls last, t.id limit 12
      ) h), '[]') as holders
    from desk.offices o
    left join desk.jurisdictions j on j.id = o.jurisdiction_id
    left join desk.agents g on g.id = o.organization_id
    where ${id}::uuid is null or o.id = ${id}
    order by lower(o.title), j.name, o.id limit ${listedOffices}`);
  return [...rows];
}

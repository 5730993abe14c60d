import { eq, type SQL, sql } from "drizzle-orm";
import { offices } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";

/** An office with whoever holds or held it. */
export type OfficeLine = {
  id: string;
  title: string;
  jurisdiction: string | null;
  organization: string | null;
  seats: number;
  version: number;
  holders: OfficeHolder[];
  /** How many roles name it. */
  used: number;
  /** Whether it names a source. */
  sourced: boolean;
};

/** Days are EDTF; null start: not known; null end: not known to have ended. */
export type OfficeHolder = { id: string; name: string; start: string | null; end: string | null };

export const listedOffices = 500;

/** What an office may lack. */
export const missingOfOffices = ["holder", "holder_now", "source"] as const;
export type MissingOfOffice = (typeof missingOfOffices)[number];

const lacking: Record<MissingOfOffice, SQL> = {
  holder: sql`not exists (select from desk.terms t where t.office_id = o.id)`,
  // Nobody who may hold it today.
  holder_now: sql`not exists (select from desk.terms t where t.office_id = o.id
    and (t.start_from is null or t.start_from <= current_date)
    and (t.end_edtf is null or t.end_to is null or t.end_to >= current_date))`,
  source: sql`o.source_id is null`,
};

/**
 * The offices of the registry by title, each with its latest holders. For everybody at the desk.
 * @param id Only this one.
 */
export async function deskOffices(
  ctx: ActorContext,
  id: string | null = null,
  missing: MissingOfOffice | null = null,
): Promise<OfficeLine[]> {
  authorize(ctx, "registry.read");
  const rows = await ctx.db.execute<OfficeLine>(sql`
    select o.id, o.title, j.name as jurisdiction, g.name as organization, o.seats, o.version,
      o.source_id is not null as sourced, (select count(*)::int from desk.terms t where t.office_id = o.id) as used, coalesce((
      select jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'start', h.start, 'end', h.end)) from (
        select a.id, a.name, t.start_edtf as start, t.end_edtf as end
        from desk.terms t join desk.agents a on a.id = desk.keeper_of(t.agent_id)
        where t.office_id = o.id and t.id not in (select desk.left_out(a.id)) order by t.end_edtf is null desc, t.start_from desc nulls last, t.id limit 12
      ) h), '[]') as holders
    from desk.offices o
    left join desk.jurisdictions j on j.id = o.jurisdiction_id
    left join desk.agents g on g.id = o.organization_id
    where (${id}::uuid is null or o.id = ${id}) and ${missing ? lacking[missing] : sql`true`}
    order by lower(o.title), j.name, o.id limit ${listedOffices}`);
  return [...rows];
}

/** An office as its form begins; null when there is none. */
export async function deskOffice(ctx: ActorContext, id: string) {
  authorize(ctx, "registry.read");
  const [row] = await ctx.db.select().from(offices).where(eq(offices.id, id));
  return row ?? null;
}

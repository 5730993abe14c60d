import { sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";

/**
 * The one person each name belongs to, small and capital letters alike; a name that is nobody's, or that of more than
 * one person, is left out.
 */
export async function peopleByExactName(
  ctx: ActorContext,
  names: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  authorize(ctx, "registry.read");
  const wanted = [...new Set(names.map((name) => name.toLowerCase()))];
  if (wanted.length === 0) return new Map();
  const rows = await ctx.db.execute<{ wanted: string; id: string; name: string }>(sql`
    select k.known as wanted, min(a.id::text) as id, min(a.name) as name
    from (
      select lower(name) as known, desk.keeper_of(id) as agent_id from desk.agents where lower(name) = any(${sql.param(wanted)}::text[])
      union
      select lower(name), desk.keeper_of(agent_id) from desk.agent_names where lower(name) = any(${sql.param(wanted)}::text[])
    ) k
    join desk.agents a on a.id = k.agent_id and a.kind = 'person'
    group by k.known having count(*) = 1`);
  const found = new Map([...rows].map(({ wanted, id, name }) => [wanted, { id, name }]));
  return new Map(
    names.flatMap((name) => {
      const person = found.get(name.toLowerCase());
      return person ? [[name, person] as const] : [];
    }),
  );
}

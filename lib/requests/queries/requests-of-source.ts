import { sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { type DeskRequest, deskRequest } from "./desk-request";

/**
 * The records requests a source came of, earliest recorded first, with their steps and items: the source holds a file
 * tied to an item, or one made out of such a file, however many steps away. Whoever calls may read the source.
 */
export async function requestsOfSource(ctx: ActorContext, sourceId: string): Promise<DeskRequest[]> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    with recursive file(id, parent_id) as (
      select id, parent_id from desk.captures where source_id = ${sourceId}::uuid
      union
      select c.id, c.parent_id from desk.captures c join file on c.id = file.parent_id
    )
    select distinct request_id as id from desk.released_items where capture_id in (select id from file) order by 1`);
  const found = await Promise.all([...rows].map(({ id }) => deskRequest(ctx, id)));
  return found.filter((request) => request !== null);
}

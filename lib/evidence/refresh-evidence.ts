import { sql } from "drizzle-orm";
import type { Context } from "../context";
import { publishEvidence } from "./publish-evidence";
import { refreshPublicExcerpts } from "./publish-excerpts";

/** What changed on the desk; readers are shown it where its source is public. */
export type ChangedEvidence =
  | { sourceId: string }
  /** A capture became ready, was tied to a parent or described, or a text was drawn from it. */
  | { captureId: string }
  /** A request gained an event or an item. */
  | { requestId: string };

/**
 * Keeps what readers see of public sources true, in the transaction that changes the desk's side. A change to sources
 * that are not public does nothing. Whoever calls has authorized the change.
 */
export async function refreshEvidence(ctx: Context, changed: ChangedEvidence): Promise<void> {
  if ("sourceId" in changed) return publishEvidence(ctx, [changed.sourceId]);
  if ("requestId" in changed) return publishEvidence(ctx, await sourcesOfRequest(ctx, changed.requestId));
  const [capture] = await ctx.db.execute<{ id: string }>(
    sql`select source_id as id from desk.captures where id = ${changed.captureId}::uuid`,
  );
  if (!capture) return;
  await publishEvidence(ctx, [capture.id]);
  await refreshPublicExcerpts(ctx, [changed.captureId]);
}

/** Public sources that hold a file of the request, or a file made out of one. */
async function sourcesOfRequest(ctx: Context, requestId: string): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    with recursive made(id, source_id) as (
      select c.id, c.source_id from desk.captures c join desk.released_items i on i.capture_id = c.id
      where i.request_id = ${requestId}::uuid
      union
      select c.id, c.source_id from desk.captures c join made m on c.parent_id = m.id
    ) select distinct m.source_id as id from made m join desk.sources s on s.id = m.source_id where s.number is not null`);
  return rows.map(({ id }) => id);
}

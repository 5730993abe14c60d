import { inArray, sql } from "drizzle-orm";
import { revisions } from "@/db/schema";
import { refreshBillsNaming } from "../bills/publish-bills";
import type { ActorContext } from "../context";
import type { AgentContent } from "../people/content";
import { publishAgents } from "../people/publish-agents";
import { latestRevisions, type Snapshot } from "../revisions/latest-revisions";
import type { StatementContent } from "../statements/content";
import { latestKeepers } from "../statements/edition-agents";
import { remakeEdition } from "../statements/write-edition";
import { type BasisRow, basisUnder } from "./basis";

type Named = { family: readonly string[]; placedUnder: string };

/**
 * Makes the editions again that name any of a family, under the merges there are now, and those that link to them.
 * @param placedUnder In whose timeline they stand until now.
 */
export async function remakeNaming(ctx: ActorContext, { family, placedUnder }: Named): Promise<void> {
  const rows = await ctx.db.execute<{ id: string; basis: string[] }>(sql`
    select e.statement_id as id, e.basis from record.editions e
    join desk.revisions r on r.subject_id = e.statement_id and r.id = any(e.basis)
    where e.statement_id in (
        select statement_id from record.timeline where subject_id = ${placedUnder}::uuid
        union all select statement_id from record.retracted_places where subject_id = ${placedUnder}::uuid)
      and exists (select from jsonb_array_elements(r.content -> 'attributions') a
        where (a ->> 'agentId')::uuid = any(${`{${family.join(",")}}`}::uuid[]))
    order by e.statement_id for update of e`);
  if (rows.length === 0) return;
  await changeBases(ctx, [...rows]);
  const ids = rows.map(({ id }) => id);
  for (const id of ids) await remakeEdition(ctx, id);
  // A link says who spoke.
  const linking = await ctx.db.execute<{ id: string }>(sql`
    select distinct e.statement_id as id from record.editions e
    join desk.revisions r on r.subject_id = e.statement_id and r.id = any(e.basis)
    cross join jsonb_array_elements(r.content -> 'links') l
    where e.statement_id in (select statement_id from desk.statement_links where target_id = any(${`{${ids.join(",")}}`}::uuid[])
        union select statement_id from desk.corrections where state not in ('issued', 'withdrawn'))
      and (l ->> 'targetId')::uuid = any(${`{${ids.join(",")}}`}::uuid[])
    order by 1`);
  for (const { id } of linking) await remakeEdition(ctx, id);
}

async function changeBases(ctx: ActorContext, editions: { id: string; basis: string[] }[]): Promise<void> {
  const rows = await basisRows(ctx, [...new Set(editions.flatMap(({ basis }) => basis))]);
  const named = [...new Set([...rows.values()].flatMap(({ namedIds }) => namedIds))];
  const agents = (await latestRevisions(ctx, named)) as Snapshot<AgentContent>[];
  const latest = [...agents, ...(await latestKeepers(ctx, agents))];
  await publishShown(ctx, agents, latest);
  const changed = editions.map(({ id, basis }) => ({ id, basis: basisUnder(basis, rows, latest) }));
  await ctx.db.execute(sql`
    update record.editions e set basis = array(select jsonb_array_elements_text(c.basis)::uuid)
    from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) c(id uuid, basis jsonb)
    where e.statement_id = c.id`);
}

// A statement published while somebody stood as another did not make them public.
async function publishShown(
  ctx: ActorContext,
  named: readonly Snapshot<AgentContent>[],
  latest: readonly Snapshot<AgentContent>[],
): Promise<void> {
  const shown = latest.filter(
    ({ content, subjectId }) => !content.mergedInto && named.some((row) => row.subjectId === subjectId),
  );
  const { added } = await publishAgents(
    ctx,
    shown.map(({ subjectId, content }) => ({ id: subjectId, content })),
  );
  await refreshBillsNaming(ctx, added);
}

async function basisRows(ctx: ActorContext, ids: string[]): Promise<Map<string, BasisRow>> {
  const rows = await ctx.db
    .select({
      id: revisions.id,
      subject: revisions.subject,
      subjectId: revisions.subjectId,
      number: revisions.number,
      mergedInto: sql<string | null>`${revisions.content} ->> 'mergedInto'`,
      attributions: sql<StatementContent["attributions"] | null>`${revisions.content} -> 'attributions'`,
    })
    .from(revisions)
    .where(inArray(revisions.id, ids));
  return new Map(
    rows.map(({ attributions, ...row }) => [
      row.id,
      { ...row, namedIds: (attributions ?? []).flatMap(({ agentId }) => agentId ?? []) },
    ]),
  );
}

import { sql } from "drizzle-orm";
import type { Context } from "../context";
import { buildEvidence } from "./build-evidence";
import { disclosePassages, discloseWhole } from "./disclose";
import { type GatheredEvidence, gatherEvidence } from "./gather-evidence";

/**
 * Puts the evidence of public sources before readers, in the transaction that publishes or changes it; those that are
 * not public are passed over. Doing it again changes nothing. Whoever calls has authorized it.
 */
export async function publishEvidence(ctx: Context, sourceIds: readonly string[]): Promise<void> {
  const gathered = await gatherEvidence(ctx, [...new Set(sourceIds)]);
  await write(ctx, gathered);
  const done = new Set(gathered.map(({ sourceId }) => sourceId));
  const beside = gathered.flatMap((evidence) => evidence.beside).filter((id) => !done.has(id));
  // What is made out of a file of this source may name it now.
  if (beside.length > 0) await write(ctx, await gatherEvidence(ctx, [...new Set(beside)]));
}

async function write(ctx: Context, gathered: GatheredEvidence[]): Promise<void> {
  for (const evidence of await withNumbers(ctx, gathered)) {
    await ctx.db.execute(sql`
      insert into record.source_evidence (source_id, evidence, updated_at)
      values (${evidence.sourceId}::uuid, ${JSON.stringify(buildEvidence(evidence))}::text::jsonb, now())
      on conflict (source_id) do update set evidence = excluded.evidence, updated_at = excluded.updated_at
      where source_evidence.evidence is distinct from excluded.evidence`);
    if (evidence.disclosure === "whole") await discloseWhole(ctx, evidence);
    else if (evidence.given) await disclosePassages(ctx, evidence.sourceId);
  }
}

/** Requests take their number with the first public source they led to. */
async function withNumbers(ctx: Context, gathered: GatheredEvidence[]): Promise<GatheredEvidence[]> {
  const unnumbered = gathered.flatMap(({ requests }) =>
    requests.filter(({ number }) => number === null).map(({ id }) => id),
  );
  if (unnumbered.length === 0) return gathered;
  const rows = await ctx.db.execute<{ id: string; number: number }>(sql`
    update desk.records_requests set number = coalesce(number, nextval('desk.request_numbers')::int)
    where id = any(${`{${unnumbered.join(",")}}`}::uuid[]) returning id, number`);
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return gathered.map((evidence) => ({
    ...evidence,
    requests: evidence.requests.map((request) => ({
      ...request,
      number: request.number ?? numbers.get(request.id) ?? null,
    })),
  }));
}

// Fills an empty database of ours straight through COPY, past the guards: what they check is checked by SQL afterwards.
import postgres from "postgres";
import { billProfile, latestActionDay } from "@/lib/bills/build-profile";
import { agentPath } from "@/lib/people/address";
import { agentProfile, sortNameOf } from "@/lib/people/rules";
import { sourceProfile } from "@/lib/sources/publish-source";
import { checkGenerated } from "./check";
import { array, type Cell, copy } from "./copy";
import { makeAgents } from "./people";
import { makeBills, makeSources } from "./registry";
import { type Cast, firstNumber, type GeneratedEdition, makeEditions } from "./statements";

export type Sizes = { statements: number; agents: number; bills: number; sources: number };

export const sizesFor = (statements: number): Sizes => ({
  statements,
  agents: 2000,
  bills: 300,
  sources: 5000,
});

const firstSource = 301;
const publishedAt = "2025-01-15 12:00:00+00";

/** `url` signs in as the owner of a migrated database that holds nothing yet. Throws when the result is not sound. */
export async function generate(url: string, sizes: Sizes, onStep: (text: string) => void = () => {}) {
  const cast = makeCast(sizes);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`set synchronous_commit = off`;
    await sql`set maintenance_work_mem = '256MB'`;
    const indexes = await dropIndexes(sql);
    await loadRegistry(sql, cast);
    await sql`set session_replication_role = replica`;
    onStep(`writing ${sizes.statements} statements`);
    const written = await loadEditions(sql, sizes.statements, cast);
    onStep("building indexes");
    for (const { definition } of indexes) await sql.unsafe(definition);
    await sql`set session_replication_role = origin`;
    await sql`select setval('desk.statement_numbers', ${firstNumber + sizes.statements}),
      setval('desk.source_numbers', ${firstSource + sizes.sources})`;
    onStep("counting and checking links");
    await checkGenerated(sql, { ...sizes, timeline: written });
    onStep("gathering statistics");
    await sql`vacuum analyze`;
    await sql`checkpoint`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function makeCast({ agents: count, bills, sources }: Sizes): Cast {
  const agents = makeAgents(count);
  return { agents, bills: makeBills(bills, agents), sources: makeSources(sources, firstSource) };
}

/** Indexes are built faster at the end than kept while loading. Primary keys stay. */
async function dropIndexes(sql: postgres.Sql) {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'record'::regnamespace and not i.indisprimary`;
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  return indexes;
}

async function loadRegistry(sql: postgres.Sql, { agents, bills, sources }: Cast): Promise<void> {
  const people = new Map(agents.map(({ id, slug, content }) => [id, { id, name: content.name, slug }]));
  await copy(sql, "record.agents (id, kind, slug, name, sort_name, profile, published_at)", function* () {
    for (const { id, slug, content } of agents) {
      const profile = agentProfile(id, slug, content);
      yield [id, content.kind, slug, content.name, sortNameOf(content), profile, publishedAt];
    }
  });
  await copy(sql, "record.addresses (path, kind, subject_id)", function* () {
    for (const { id, slug, content } of agents) yield [agentPath({ kind: content.kind, slug }), "agent", id];
  });
  await copy(
    sql,
    `record.bills
      (id, jurisdiction, session, identifier_slug, identifier, title, profile, latest_action_on, published_at)`,
    function* () {
      for (const { id, content } of bills) {
        const { jurisdiction, session, identifierSlug, identifier, title } = content;
        const profile = billProfile(id, content, (_vote, voter) => people.get(voter) ?? null);
        const address = [jurisdiction.slug, session.slug, identifierSlug];
        yield [id, ...address, identifier, title, profile, latestActionDay(content), publishedAt];
      }
    },
  );
  await copy(sql, "record.sources (id, number, title, profile, published_at)", function* () {
    for (const { id, number, content } of sources) {
      yield [id, number, content.title, sourceProfile(id, number, { ...content, text: "" }), publishedAt];
    }
  });
}

const batchSize = 20_000;

/** @returns how many timeline rows were written */
async function loadEditions(sql: postgres.Sql, count: number, cast: Cast): Promise<number> {
  let written = 0;
  const editions = makeEditions(count, cast);
  for (let at = 0; at < count; at += batchSize) {
    const timeline: Cell[][] = [];
    await copy(
      sql,
      `record.editions (statement_id, number, slug, status, source_id, content_hash, filed_on, card, detail, basis,
        published_at)`,
      function* () {
        for (let left = Math.min(batchSize, count - at); left > 0; left--) {
          const edition = editions.next().value as GeneratedEdition;
          const { card, detail, filedOn, sourceId, contentHash, basis } = edition;
          const address = [card.id, card.number, card.slug, card.status];
          yield [...address, sourceId, contentHash, filedOn, card, detail, array(basis), edition.publishedOn];
          for (const { subjectId, roles } of edition.timeline)
            timeline.push([subjectId, filedOn, card.number, card.id, array(roles)]);
        }
      },
    );
    await copy(sql, "record.timeline (subject_id, filed_on, number, statement_id, roles)", () => timeline);
    written += timeline.length;
  }
  return written;
}

import { sql } from "drizzle-orm";
import type { Published } from "./published";

type Bulk = {
  statements: number;
  /** SQL for the words of statement n. */
  words?: string;
  /** SQL for the id of the agent who speaks in statement n. */
  agent?: string;
};

/** Statements by the thousand, each with a small card, one agent and one bill, spread over 20 years; with statistics. */
export async function bulkStatements(published: Published, { statements, words = "'words'", agent }: Bulk) {
  const speaker = agent ?? "gen_random_uuid()";
  await published.owner.execute(
    sql.raw(`
    with made as (
      select n, gen_random_uuid() as id, date '2000-01-01' + (n * 7919 % 7300) as day, ${speaker} as agent
      from generate_series(1, ${statements}) n
    ), editions as (
      insert into record.editions
        (statement_id, number, slug, status, source_id, content_hash, filed_on, card, detail, basis, published_at)
      select id, 100000 + n, 'slug', 'published', id, '', day,
        jsonb_build_object('number', 100000 + n, 'filedOn', day, 'words', ${words}, 'voices', '[]'::jsonb,
          'bills', '[]'::jsonb, 'kind', 'letter'),
        '{}', '{}', now()
      from made
    )
    insert into record.timeline (subject_id, filed_on, number, statement_id, roles)
    select agent, day, 100000 + n, id, '{speaker}' from made`),
  );
  await published.owner.execute(sql`analyze record.editions, record.timeline`);
}

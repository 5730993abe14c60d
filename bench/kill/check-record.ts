// What has to hold of a database in which programs wrote while it was killed.
import postgres from "postgres";
import { connect } from "@/db/connect";
import { verifyRecord } from "@/lib/verify/verify-record";
import type { Write } from "./writer";

type Acknowledged = { id: string; status: string; version: number };

/** Every acknowledged write that is not there once, and every row that lacks what belongs to it. */
export async function checkRecord(url: string, writes: readonly Write[]): Promise<string[]> {
  return [...(await lostOrDouble(url, writes)), ...(await halfLinked(url)), ...(await notAsRevised(url))];
}

async function lostOrDouble(url: string, writes: readonly Write[]): Promise<string[]> {
  const answers = writes.map(({ answer }) => JSON.parse(answer) as Acknowledged);
  const latest = new Map<string, Acknowledged>();
  for (const answer of answers) {
    const known = latest.get(answer.id);
    if (!known || known.version < answer.version) latest.set(answer.id, answer);
  }
  const sql = postgres(url, { max: 1 });
  try {
    const rows = await sql<Acknowledged[]>`select id, status::text, version from desk.statements`;
    const there = new Map(rows.map((row) => [row.id, row]));
    const lost = [...latest.values()].filter(({ id, status, version }) => {
      const row = there.get(id);
      return row?.status !== status || row.version !== version;
    });
    const beside = rows.filter(({ id }) => !latest.has(id));
    const logged = writes.filter(({ path }) => path.endsWith("/statements")).length;
    return [
      ...lost.map(({ id, status }) => `acknowledged as ${status} and not so: ${id}`),
      ...beside.map(({ id }) => `a statement nobody was told of: ${id}`),
      ...(logged === latest.size
        ? []
        : [`${logged} statements logged, ${latest.size} different ones answered`]),
    ];
  } finally {
    await sql.end();
  }
}

async function halfLinked(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1 });
  const published = sql`select s.id from desk.statements s where s.number is not null`;
  const checks: [string, postgres.PendingQuery<{ id: string }[]>][] = [
    [
      "a statement whose revisions do not count up to its version",
      sql`select s.id from desk.statements s left join desk.revisions v on v.subject_id = s.id
        group by s.id having count(v.id) <> s.version or max(v.number) is distinct from s.version`,
    ],
    [
      "a statement without voices, bills or source",
      sql`select s.id from desk.statements s where s.source_id is null
        or not exists (select from desk.attributions a where a.statement_id = s.id)
        or not exists (select from desk.statement_bills b where b.statement_id = s.id)`,
    ],
    [
      "voices or bills without their statement",
      sql`select statement_id as id from (select statement_id from desk.attributions union select statement_id from desk.statement_bills) part
        where not exists (select from desk.statements s where s.id = part.statement_id)`,
    ],
    [
      "a status without the revision that made it",
      sql`select s.id from desk.statements s join desk.revisions v on v.subject_id = s.id and v.number = s.version
        where s.status <> 'draft' and v.act::text <> s.status::text`,
    ],
    [
      "approved or public without a review",
      sql`select s.id from desk.statements s where s.status in ('approved', 'published')
        and not exists (select from desk.reviews r where r.statement_id = s.id and r.decision = 'approve')`,
    ],
    [
      "public without an edition",
      sql`${published} and not exists (select from record.editions e where e.statement_id = s.id)`,
    ],
    [
      "an edition without its statement",
      sql`select e.statement_id as id from record.editions e
        where not exists (select from desk.statements s where s.id = e.statement_id and s.number = e.number)`,
    ],
    [
      "an edition without the timeline row of a voice or bill",
      sql`${published} and exists (
        select agent_id from desk.attributions where statement_id = s.id and agent_id is not null
        union select bill_id from desk.statement_bills where statement_id = s.id
        except select subject_id from record.timeline where statement_id = s.id)`,
    ],
    [
      "an edition that names somebody or something not public",
      sql`${published} and (not exists (select from record.sources where id = s.source_id) or exists (
        select agent_id from desk.attributions where statement_id = s.id and agent_id is not null
        except select id from record.agents) or exists (
        select bill_id from desk.statement_bills where statement_id = s.id except select id from record.bills))`,
    ],
    [
      "a public person without an address",
      sql`select id from record.agents g where not exists (select from record.addresses a where a.subject_id = g.id)`,
    ],
    ["a key without its answer", sql`select key as id from desk.idempotency_keys where answer is null`],
  ];
  try {
    const found: string[] = [];
    for (const [what, query] of checks) found.push(...(await query).map(({ id }) => `${what}: ${id}`));
    return found;
  } finally {
    await sql.end();
  }
}

async function notAsRevised(url: string): Promise<string[]> {
  const desk = connect(url, "desk", { max: 1 });
  try {
    const { discrepancies } = await verifyRecord({ db: desk.db, actor: null });
    return discrepancies.map(({ what, id, problem }) => `${what} ${id}: ${problem}`);
  } finally {
    await desk.close();
  }
}

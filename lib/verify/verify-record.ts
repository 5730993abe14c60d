import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import { editions, publicAgents, publicBills, publicSources } from "@/db/schema";
import { billProfile } from "../bills/build-profile";
import type { BillContent } from "../bills/content";
import { publicVoters } from "../bills/public-voters";
import type { Context } from "../context";
import type { AgentContent } from "../people/content";
import { agentProfile } from "../people/rules";
import { latestRevisions } from "../revisions/latest-revisions";
import type { SourceContent } from "../sources/content";
import { sourceProfile } from "../sources/publish-source";
import { eachBatch } from "./each-batch";
import { plain, verifyEditions } from "./verify-editions";
import { verifyEvidence, verifyExcerpts } from "./verify-evidence";
import { verifyMerges } from "./verify-merges";

/** One thing that is not as the revisions say. */
export type Discrepancy = {
  what:
    | "edition"
    | "version"
    | "notice"
    | "agent"
    | "merge"
    | "bill"
    | "source"
    | "revision"
    | "entry"
    | "evidence"
    | "excerpt";
  id: string;
  problem: string;
};

export type Verification = { checked: Record<Discrepancy["what"], number>; discrepancies: Discrepancy[] };

/**
 * Makes the published edition again from the revisions and compares: every edition with its timeline rows and the
 * versions before it, every notice, every public person, bill and source with its evidence; and whether revisions still
 * have the hash they were written with. Reads only.
 */
export async function verifyRecord(
  ctx: Context,
  onStep: (text: string) => void = () => {},
): Promise<Verification> {
  const discrepancies: Discrepancy[] = [];
  const report = (found: Discrepancy) => discrepancies.push(found);
  onStep("revisions");
  const revision = await verifyRevisions(ctx, report);
  const entry = await verifyEntries(ctx, report);
  onStep("editions");
  let version = 0;
  const edition = await eachBatch(
    ctx,
    editions,
    editions.statementId,
    (row) => row.statementId,
    async (rows) => {
      version += await verifyEditions(ctx, rows, report);
    },
  );
  const notice = await verifyNotices(ctx, report);
  onStep("people and organizations");
  const agent = await eachBatch(
    ctx,
    publicAgents,
    publicAgents.id,
    (row) => row.id,
    (rows) =>
      verifyProfiles(ctx, "agent", rows, report, ({ id, slug }, content) =>
        agentProfile(id, slug, content as AgentContent),
      ),
  );
  const merge = await verifyMerges(ctx, report);
  onStep("bills");
  const bill = await eachBatch(
    ctx,
    publicBills,
    publicBills.id,
    (row) => row.id,
    async (rows) => {
      const voters = await publicVoters(
        ctx,
        rows.map(({ id }) => id),
      );
      await verifyProfiles(ctx, "bill", rows, report, ({ id }, content) =>
        billProfile(id, content as BillContent, voters),
      );
    },
  );
  onStep("sources");
  const source = await eachBatch(
    ctx,
    publicSources,
    publicSources.id,
    (row) => row.id,
    (rows) =>
      verifyProfiles(ctx, "source", rows, report, ({ id, number }, content) =>
        sourceProfile(id, number, content as SourceContent),
      ),
  );
  onStep("evidence");
  const evidence = await verifyEvidence(ctx, report);
  const excerpt = await verifyExcerpts(ctx, report);
  return {
    checked: { revision, entry, edition, version, notice, agent, merge, bill, source, evidence, excerpt },
    discrepancies,
  };
}

type Report = (found: Discrepancy) => void;

async function verifyRevisions(ctx: Context, report: Report): Promise<number> {
  const changed = await ctx.db.execute<{ id: string }>(
    sql`select id from desk.revisions where desk.content_hash(content) <> content_hash`,
  );
  for (const { id } of changed)
    report({ what: "revision", id, problem: "its content does not have its hash" });
  const gaps = await ctx.db.execute<{ id: string }>(
    sql`select subject_id as id from desk.revisions group by subject_id having max(number) <> count(*)`,
  );
  for (const { id } of gaps)
    report({ what: "revision", id, problem: "a revision of this record is missing" });
  return count(ctx, sql`desk.revisions`);
}

async function verifyEntries(ctx: Context, report: Report): Promise<number> {
  const unlike = await ctx.db.execute<{ id: string }>(sql`
    select s.id from desk.statements s
    join lateral (select content_hash, number from desk.revisions where subject_id = s.id order by number desc limit 1) r on true
    where s.number is null and (r.number <> s.version or r.content_hash <> desk.content_hash(desk.statement_content(s.id)))`);
  for (const { id } of unlike) report({ what: "entry", id, problem: "it differs from its latest revision" });
  const unpublished = await ctx.db.execute<{ id: string }>(sql`
    select s.id from desk.statements s left join record.editions e on e.statement_id = s.id
    where (s.number is not null) and e.statement_id is null`);
  for (const { id } of unpublished) report({ what: "entry", id, problem: "it is public but has no edition" });
  const astray = await ctx.db.execute<{ id: string }>(sql`
    select s.id from desk.statements s join record.editions e on e.statement_id = s.id
    where desk.open_correction(s.id) is null and e.content_hash <> desk.content_hash(desk.statement_content(s.id))
      and not desk.is_edition(s.id)`);
  for (const { id } of astray) report({ what: "entry", id, problem: "readers see another text of it" });
  return count(ctx, sql`desk.statements`);
}

async function count(ctx: Context, table: ReturnType<typeof sql>): Promise<number> {
  const [row] = await ctx.db.execute<{ n: number }>(sql`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
}

// Readers see each notice as it was issued, and every one that was.
async function verifyNotices(ctx: Context, report: Report): Promise<number> {
  const unlike = await ctx.db.execute<{ id: string }>(sql`
    select coalesce(p.id, d.id) as id
    from record.corrections p full join (select * from desk.corrections where state = 'issued') d on d.id = p.id
    where (p.statement_id, p.kind, p.note, p.issued_at) is distinct from (d.statement_id, d.kind::text, d.note, d.issued_at)`);
  for (const { id } of unlike)
    report({ what: "notice", id, problem: "readers see it otherwise than issued" });
  return count(ctx, sql`record.corrections`);
}

async function verifyProfiles<Row extends { id: string; profile: unknown }>(
  ctx: Context,
  what: "agent" | "bill" | "source",
  rows: Row[],
  report: Report,
  rebuild: (row: Row, content: unknown) => unknown,
): Promise<void> {
  const latest = await latestRevisions(
    ctx,
    rows.map(({ id }) => id),
  );
  const contents = new Map(latest.map(({ subjectId, content }) => [subjectId, content]));
  for (const row of rows) {
    if (!isDeepStrictEqual(plain(rebuild(row, contents.get(row.id))), row.profile)) {
      report({ what, id: row.id, problem: "what readers see differs from its latest revision" });
    }
  }
}

import { isDeepStrictEqual } from "node:util";
import { inArray, sql } from "drizzle-orm";
import { editions, publicAgents, publicBills, publicSources, timeline } from "@/db/schema";
import { billProfile } from "../bills/build-profile";
import type { BillContent } from "../bills/content";
import type { Context } from "../context";
import type { AgentContent } from "../people/content";
import { agentProfile } from "../people/rules";
import { latestRevisions } from "../revisions/latest-revisions";
import { byId } from "../rows";
import type { SourceContent } from "../sources/content";
import { sourceProfile } from "../sources/publish-source";
import type { Edition } from "../statements/build-edition";
import { revisionsById } from "../statements/gather-edition";
import { makeEdition } from "../statements/make-edition";
import { eachBatch } from "./each-batch";
import { verifyEvidence, verifyExcerpts } from "./verify-evidence";

/** One thing that is not as the revisions say. */
export type Discrepancy = {
  what: "edition" | "agent" | "bill" | "source" | "revision" | "entry" | "evidence" | "excerpt";
  id: string;
  problem: string;
};

export type Verification = { checked: Record<Discrepancy["what"], number>; discrepancies: Discrepancy[] };

/**
 * Makes the published edition again from the revisions and compares: every edition with its timeline rows, every
 * public person, bill and source with its evidence; and whether revisions still have the hash they were written with. Reads only.
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
  const edition = await eachBatch(
    ctx,
    editions,
    editions.statementId,
    (row) => row.statementId,
    (rows) => verifyEditions(ctx, rows, report),
  );
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
  onStep("bills");
  const bill = await eachBatch(
    ctx,
    publicBills,
    publicBills.id,
    (row) => row.id,
    async (rows) => {
      const people = await votersNamed(ctx);
      await verifyProfiles(ctx, "bill", rows, report, ({ id }, content) =>
        billProfile(id, content as BillContent, people),
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
    checked: { revision, entry, edition, agent, bill, source, evidence, excerpt },
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
  return count(ctx, sql`desk.statements`);
}

async function count(ctx: Context, table: ReturnType<typeof sql>): Promise<number> {
  const [row] = await ctx.db.execute<{ n: number }>(sql`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
}

async function verifyEditions(
  ctx: Context,
  rows: (typeof editions.$inferSelect)[],
  report: Report,
): Promise<void> {
  const placed = await ctx.db
    .select()
    .from(timeline)
    .where(
      inArray(
        timeline.statementId,
        rows.map(({ statementId }) => statementId),
      ),
    );
  for (const row of rows) {
    const id = row.statementId;
    const rebuilt = await makeEdition(ctx, await revisionsById(ctx, id, row.basis)).catch(
      (error: unknown) => error,
    );
    if (rebuilt instanceof Error) {
      report({ what: "edition", id, problem: `it cannot be made again: ${rebuilt.message}` });
      continue;
    }
    const { card, detail, filedOn, timeline: places } = rebuilt as Edition;
    if (!isDeepStrictEqual(plain(card), row.card))
      report({ what: "edition", id, problem: "its card differs" });
    if (!isDeepStrictEqual(plain(detail), row.detail))
      report({ what: "edition", id, problem: "its detail differs" });
    const there = placed.filter(({ statementId }) => statementId === id);
    const asPlaced = there.map(({ subjectId, roles }) => ({ subjectId, roles })).sort(bySubject);
    const wrongDay = there.some(
      (place) =>
        place.filedOn !== filedOn ||
        place.dayKnown !== (card.filedBy !== "logged") ||
        place.number !== card.number,
    );
    if (wrongDay || filedOn !== row.filedOn || !isDeepStrictEqual(asPlaced, [...places].sort(bySubject))) {
      report({ what: "edition", id, problem: "its places in the timelines differ" });
    }
  }
}

const bySubject = (a: { subjectId: string }, b: { subjectId: string }) =>
  a.subjectId.localeCompare(b.subjectId);

// As JSON keeps it, so that what was stored and what was made again compare alike.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

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

async function votersNamed(ctx: Context) {
  return byId(
    await ctx.db
      .select({ id: publicAgents.id, name: publicAgents.name, slug: publicAgents.slug })
      .from(publicAgents)
      .where(sql`${publicAgents.id} in (select agent_id from desk.ballots)`),
  );
}

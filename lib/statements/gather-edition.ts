import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { editions, revisions, sources, statements, users } from "@/db/schema";
import type { RevisionAct } from "@/db/vocabulary";
import type { BillContent } from "../bills/content";
import type { Context } from "../context";
import type { AgentContent } from "../people/content";
import { latestRevisions, type Snapshot } from "../revisions/latest-revisions";
import { byId, one } from "../rows";
import type { SourceContent } from "../sources/content";
import type { Card, Detail, LinkTarget } from "./card";
import type { StatementContent } from "./content";
import { latestKeepers, sortAgents } from "./edition-agents";
import { speakersOf } from "./in-one-line";

/** The revisions an edition is made from, each with its id, so that it can be made again. */
export type Gathered = {
  statement: Snapshot<StatementContent>;
  agents: Snapshot<AgentContent>[];
  /** Of voices that were merged: the revisions that say into whom, and whoever was kept. */
  keepers: Snapshot<AgentContent>[];
  bills: Snapshot<BillContent>[];
  source: Snapshot<SourceContent>;
  /** Other sources cited for what stands around the words. */
  cited: Snapshot<SourceContent>[];
};

/** The latest revisions of a statement and of all it names. */
export async function gatherRevisions(ctx: Context, id: string): Promise<Gathered> {
  const statement = one(await latestRevisions(ctx, [id])) as Snapshot<StatementContent>;
  const named = await latestRevisions(ctx, namedBy(statement.content));
  return nameParts(statement, [...named, ...(await latestKeepers(ctx, named))]);
}

/** The revisions with exactly these ids, as an edition names them. */
export async function revisionsById(ctx: Context, id: string, basis: string[]): Promise<Gathered> {
  const rows = await ctx.db
    .select({
      id: revisions.id,
      subjectId: revisions.subjectId,
      number: revisions.number,
      content: revisions.content,
    })
    .from(revisions)
    .where(inArray(revisions.id, basis));
  const statement = rows.find(({ subjectId }) => subjectId === id);
  if (!statement) throw new Error(`The edition of ${id} names no revision of it`);
  return nameParts(statement as unknown as Snapshot<StatementContent>, rows);
}

function namedBy({ attributions, bills, sourceId, excerpts = [] }: StatementContent): string[] {
  return [
    ...attributions.flatMap(({ agentId }) => agentId ?? []),
    ...bills.map(({ billId }) => billId),
    ...(sourceId ? [sourceId] : []),
    ...excerpts.map((excerpt) => excerpt.sourceId),
  ];
}

function nameParts(statement: Snapshot<StatementContent>, rows: readonly Snapshot<unknown>[]): Gathered {
  const bySubject = new Map(rows.map((row) => [row.subjectId, row]));
  const pick = <Content>(subjectIds: string[]) =>
    [...new Set(subjectIds)].flatMap((subjectId) => (bySubject.get(subjectId) as Snapshot<Content>) ?? []);
  const { attributions, bills, sourceId, excerpts = [] } = statement.content;
  const elsewhere = excerpts.flatMap((excerpt) => (excerpt.sourceId === sourceId ? [] : excerpt.sourceId));
  return {
    statement,
    ...sortAgents(
      attributions.flatMap(({ agentId }) => agentId ?? []),
      rows,
    ),
    bills: pick<BillContent>(bills.map(({ billId }) => billId)),
    source: one(pick<SourceContent>(sourceId ? [sourceId] : [])),
    cited: pick<SourceContent>(elsewhere),
  };
}

export const basisOf = ({ statement, agents, keepers, bills, source, cited }: Gathered) =>
  [statement, ...agents, ...bills, source, ...cited, ...keepers].map(({ id }) => id);

/** Who did what on an entry and when, by name and ISO day. */
export async function provenanceOf(
  ctx: Context,
  id: string,
  upTo: number,
): Promise<Detail["provenance"] & { publishedOn: string }> {
  const acts = await ctx.db
    .select({ act: revisions.act, by: users.name, at: revisions.at, number: revisions.number })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.actorId))
    .where(and(eq(revisions.subjectId, id), inArray(revisions.act, ["logged", "approved", "published"])))
    .orderBy(revisions.number);
  const latest = (act: RevisionAct) => acts.findLast((row) => row.act === act && row.number <= upTo);
  const day = (at: Date | undefined) => at?.toISOString().slice(0, 10) ?? "";
  return {
    loggedBy: latest("logged")?.by ?? "",
    loggedOn: day(latest("logged")?.at),
    reviewedBy: latest("approved")?.by ?? "",
    reviewedOn: day(latest("approved")?.at),
    publishedBy: latest("published")?.by ?? "",
    publishedOn: day(latest("published")?.at),
  };
}

/** The linked statements readers can see, by id. */
export async function publicTargets(ctx: Context, { links }: StatementContent) {
  const wanted = links.flatMap(({ targetId }) => targetId ?? []);
  if (wanted.length === 0) return new Map<string, LinkTarget>();
  const rows = await ctx.db
    .select({ id: editions.statementId, card: editions.card })
    .from(editions)
    .where(inArray(editions.statementId, wanted));
  return new Map(rows.map(({ id, card }) => [id, linkTarget(card as unknown as Card)]));
}

function linkTarget(card: Card): LinkTarget {
  const { number, slug } = card;
  const speaker = speakersOf(card.voices);
  // Words that do not stand are not repeated elsewhere.
  if (card.status === "retracted") return { number, slug, words: "", speaker, retracted: true };
  const words = card.words.split(/\s+/);
  const opening = words.slice(0, 24).join(" ");
  return {
    number,
    slug,
    words: words.length > 24 ? `${opening} …` : opening,
    speaker,
  };
}

/** The address of a public statement, and the number of the source an edition of it rests on. */
export async function publicFacts(ctx: Context, { id, sourceId }: { id: string; sourceId: string }) {
  const row = one(
    await ctx.db
      .select({ number: statements.number, slug: statements.slug, sourceNumber: sources.number })
      .from(statements)
      // Not the source of the entry itself: a correction under way may rest on another.
      .innerJoin(sources, eq(sources.id, sourceId))
      .where(and(eq(statements.id, id), isNotNull(statements.number), isNotNull(sources.number))),
  );
  return row as { number: number; slug: string; sourceNumber: number };
}

export const contentsById = <Content>(snapshots: Snapshot<Content>[]) =>
  new Map([...byId(snapshots).values()].map(({ subjectId, content }) => [subjectId, content]));

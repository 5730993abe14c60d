import { inArray } from "drizzle-orm";
import { publicAgents, publicBills, sources } from "@/db/schema";
import type { BillContent } from "../../bills/content";
import type { Context } from "../../context";
import { latestRevisions } from "../../revisions/latest-revisions";
import type { SourceContent } from "../../sources/content";
import { sourceProfile } from "../../sources/publish-source";
import { buildEdition } from "../../statements/build-edition";
import type { Card, Detail, Notice } from "../../statements/card";
import { citedFiles } from "../../statements/cited-evidence";
import { editionAgents, latestKeepers, sortAgents } from "../../statements/edition-agents";
import { publicTargets } from "../../statements/gather-edition";
import { noticesUpTo, statusAfter } from "../../statements/notices";
import type { DeskEntry } from "../../statements/queries/desk-entry";

/**
 * The entry as readers would see it were it published now, or its correction issued: made by the same function, written
 * nowhere. What is not public yet has no address: number 0, empty slug and path. Null while the entry has no source.
 */
export async function previewCard(ctx: Context, entry: DeskEntry): Promise<Card | null> {
  return (await previewEdition(ctx, entry))?.card ?? null;
}

/** The same with what only the permalink shows, but for the names of the newsroom's work. */
export async function previewEdition(
  ctx: Context,
  entry: DeskEntry,
): Promise<{ card: Card; detail: Detail } | null> {
  const { content } = entry;
  if (content.sourceId === null) return null;
  const agentIds = content.attributions.flatMap(({ agentId }) => agentId ?? []);
  const billIds = content.bills.map(({ billId }) => billId);
  const sourceIds = (content.excerpts ?? []).map(({ sourceId }) => sourceId);
  const snapshots = await latestRevisions(ctx, [
    ...new Set([content.sourceId, ...sourceIds, ...agentIds, ...billIds]),
  ]);
  const named = sortAgents(agentIds, [...snapshots, ...(await latestKeepers(ctx, snapshots))]);
  const shownIds = [...named.agents, ...named.keepers].map(({ subjectId }) => subjectId);
  const [addresses, targets, files, numbers, notices] = await Promise.all([
    publicAddresses(ctx, shownIds, billIds),
    publicTargets(ctx, content),
    citedFiles(ctx, content.excerpts ?? []),
    sourceNumbers(ctx, sourceIds),
    noticesOnIssue(ctx, entry),
  ]);
  const contents = new Map(snapshots.map(({ subjectId, content }) => [subjectId, content]));
  const source = contents.get(content.sourceId) as SourceContent;
  const { card, detail } = buildEdition({
    id: entry.id,
    number: entry.number ?? 0,
    slug: entry.slug ?? "",
    status: statusAfter(notices),
    publishedOn: new Date().toISOString().slice(0, 10),
    content,
    agents: editionAgents(named, addresses.agents),
    bills: new Map(billIds.map((id) => [id, contents.get(id) as BillContent])),
    source: { profile: sourceProfile(content.sourceId, entry.source?.number ?? 0, source), content: source },
    cited: new Map(
      sourceIds.map((id) => [id, sourceProfile(id, numbers.get(id) ?? 0, contents.get(id) as SourceContent)]),
    ),
    files,
    targets,
    provenance: { loggedBy: "", loggedOn: "", reviewedBy: "", reviewedOn: "", publishedBy: "" },
    notices,
  });
  const bills = card.bills.map((bill) => (addresses.bills.has(bill.id) ? bill : { ...bill, path: "" }));
  return { card: { ...card, bills }, detail };
}

/** What readers are told already, and what they would be told by the correction under way, signed by nobody yet. */
async function noticesOnIssue(ctx: Context, { id, number, correction }: DeskEntry): Promise<Notice[]> {
  const told = number === null ? [] : await noticesUpTo(ctx, { id, version: Number.POSITIVE_INFINITY });
  if (!correction) return told;
  const { kind, note } = correction;
  const issuedOn = new Date().toISOString().slice(0, 10);
  const version = (told[0]?.version ?? 1) + 1;
  return [{ id: correction.id, kind, note, issuedOn, signedBy: "", version }, ...told];
}

async function sourceNumbers(ctx: Context, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: sources.id, number: sources.number })
    .from(sources)
    .where(inArray(sources.id, ids));
  return new Map(rows.flatMap(({ id, number }) => (number === null ? [] : [[id, number] as const])));
}

async function publicAddresses(ctx: Context, agentIds: string[], billIds: string[]) {
  const [agents, bills] = await Promise.all([
    agentIds.length === 0
      ? []
      : ctx.db
          .select({ id: publicAgents.id, slug: publicAgents.slug })
          .from(publicAgents)
          .where(inArray(publicAgents.id, agentIds)),
    billIds.length === 0
      ? []
      : ctx.db.select({ id: publicBills.id }).from(publicBills).where(inArray(publicBills.id, billIds)),
  ]);
  return {
    agents: new Map(agents.map(({ id, slug }) => [id, slug])),
    bills: new Set(bills.map(({ id }) => id)),
  };
}

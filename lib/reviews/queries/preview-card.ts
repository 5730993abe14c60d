import { inArray } from "drizzle-orm";
import { publicAgents, publicBills } from "@/db/schema";
import type { BillContent } from "../../bills/content";
import type { Context } from "../../context";
import type { AgentContent } from "../../people/content";
import { latestRevisions } from "../../revisions/latest-revisions";
import type { SourceContent } from "../../sources/content";
import { sourceProfile } from "../../sources/publish-source";
import { buildEdition } from "../../statements/build-edition";
import type { Card } from "../../statements/card";
import { citedFiles } from "../../statements/cited-evidence";
import { publicTargets } from "../../statements/gather-edition";
import type { DeskEntry } from "../../statements/queries/desk-entry";
import { isPublic } from "../../statements/rules";

/**
 * The entry as readers would see it were it published now: made by the same function, written nowhere. What is not
 * public yet has no address: number 0, empty slug and path. Null while the entry has no source.
 */
export async function previewCard(ctx: Context, entry: DeskEntry): Promise<Card | null> {
  const { content } = entry;
  if (content.sourceId === null) return null;
  const agentIds = content.attributions.flatMap(({ agentId }) => agentId ?? []);
  const billIds = content.bills.map(({ billId }) => billId);
  const sourceIds = (content.excerpts ?? []).map(({ sourceId }) => sourceId);
  const [snapshots, addresses, targets, files] = await Promise.all([
    latestRevisions(ctx, [...new Set([content.sourceId, ...sourceIds, ...agentIds, ...billIds])]),
    publicAddresses(ctx, agentIds, billIds),
    publicTargets(ctx, content),
    citedFiles(ctx, content.excerpts ?? []),
  ]);
  const contents = new Map(snapshots.map(({ subjectId, content }) => [subjectId, content]));
  const source = contents.get(content.sourceId) as SourceContent;
  const { card } = buildEdition({
    id: entry.id,
    number: entry.number ?? 0,
    slug: entry.slug ?? "",
    status: isPublic(entry.status) ? entry.status : "published",
    publishedOn: new Date().toISOString().slice(0, 10),
    content,
    agents: new Map(
      agentIds.map((id) => [
        id,
        { slug: addresses.agents.get(id) ?? "", content: contents.get(id) as AgentContent },
      ]),
    ),
    bills: new Map(billIds.map((id) => [id, contents.get(id) as BillContent])),
    source: { profile: sourceProfile(content.sourceId, entry.source?.number ?? 0, source), content: source },
    cited: new Map(sourceIds.map((id) => [id, sourceProfile(id, 0, contents.get(id) as SourceContent)])),
    files,
    targets,
    provenance: { loggedBy: "", loggedOn: "", reviewedBy: "", reviewedOn: "", publishedBy: "" },
  });
  return {
    ...card,
    bills: card.bills.map((bill) => (addresses.bills.has(bill.id) ? bill : { ...bill, path: "" })),
  };
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

import { inArray } from "drizzle-orm";
import { mergedAgents, publicAgents } from "@/db/schema";
import type { Context } from "../context";
import { sourceProfile } from "../sources/publish-source";
import { buildEdition, type Edition } from "./build-edition";
import { citedFiles, citedSources } from "./cited-evidence";
import { editionAgents } from "./edition-agents";
import { contentsById, type Gathered, provenanceOf, publicFacts, publicTargets } from "./gather-edition";
import { noticesUpTo, statusAfter } from "./notices";

/** Makes a version of the edition of a public statement from the given revisions. Its people, bills and source are public. */
export async function makeEdition(ctx: Context, gathered: Gathered, version: number): Promise<Edition> {
  const { statement, agents, keepers, bills, source, cited } = gathered;
  const id = statement.subjectId;
  const facts = await publicFacts(ctx, { id, sourceId: source.subjectId });
  const slugs = await slugsOf(
    ctx,
    [...agents, ...keepers].map(({ subjectId }) => subjectId),
  );
  const { publishedOn, ...provenance } = await provenanceOf(ctx, id, statement.number);
  const notices = await noticesUpTo(ctx, { id, version });
  return buildEdition({
    id,
    number: facts.number,
    slug: facts.slug,
    status: statusAfter(notices),
    publishedOn,
    content: statement.content,
    agents: editionAgents(gathered, slugs),
    bills: contentsById(bills),
    source: {
      profile: sourceProfile(source.subjectId, facts.sourceNumber, source.content),
      content: source.content,
    },
    cited: await citedSources(ctx, cited),
    files: await citedFiles(ctx, statement.content.excerpts ?? []),
    targets: await publicTargets(ctx, statement.content),
    provenance,
    notices,
  });
}

// Of merged ones too: what was shown before a correction shows who it was then.
async function slugsOf(ctx: Context, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const [known, merged] = await Promise.all([
    ctx.db
      .select({ id: publicAgents.id, slug: publicAgents.slug })
      .from(publicAgents)
      .where(inArray(publicAgents.id, ids)),
    ctx.db
      .select({ id: mergedAgents.id, slug: mergedAgents.slug })
      .from(mergedAgents)
      .where(inArray(mergedAgents.id, ids)),
  ]);
  return new Map([...known, ...merged].map(({ id, slug }) => [id, slug]));
}

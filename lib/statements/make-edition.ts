import { inArray } from "drizzle-orm";
import { publicAgents } from "@/db/schema";
import type { Context } from "../context";
import { sourceProfile } from "../sources/publish-source";
import { buildEdition, type Edition } from "./build-edition";
import { citedFiles, citedSources } from "./cited-evidence";
import { contentsById, type Gathered, provenanceOf, publicFacts, publicTargets } from "./gather-edition";

/** Makes the edition of a public statement from the given revisions. Its people, bills and source are public. */
export async function makeEdition(ctx: Context, gathered: Gathered): Promise<Edition> {
  const { statement, agents, bills, source, cited } = gathered;
  const id = statement.subjectId;
  const facts = await publicFacts(ctx, id);
  const slugs = await slugsOf(
    ctx,
    agents.map(({ subjectId }) => subjectId),
  );
  const { publishedOn, ...provenance } = await provenanceOf(ctx, id, statement.number);
  return buildEdition({
    id,
    number: facts.number,
    slug: facts.slug,
    status: facts.status,
    publishedOn,
    content: statement.content,
    agents: new Map(
      agents.map(({ subjectId, content }) => [subjectId, { slug: slugs.get(subjectId) ?? "", content }]),
    ),
    bills: contentsById(bills),
    source: {
      profile: sourceProfile(source.subjectId, facts.sourceNumber, source.content),
      content: source.content,
    },
    cited: await citedSources(ctx, cited),
    files: await citedFiles(ctx, statement.content.excerpts ?? []),
    targets: await publicTargets(ctx, statement.content),
    provenance,
  });
}

async function slugsOf(ctx: Context, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: publicAgents.id, slug: publicAgents.slug })
    .from(publicAgents)
    .where(inArray(publicAgents.id, ids));
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

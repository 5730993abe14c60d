import slugify from "@sindresorhus/slugify";
import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { addresses, agents, publicAgents } from "@/db/schema";
import type { ActorContext, Context } from "../context";
import { latestRevisions } from "../revisions/latest-revisions";
import { agentPath } from "./address";
import type { AgentContent } from "./content";
import { agentProfile, sortNameOf } from "./rules";

/**
 * Makes agents public that are not yet, each under an address it keeps for ever.
 * @returns the slug of each agent, and which of them are new to readers
 */
export async function publishAgents(
  ctx: ActorContext,
  named: { id: string; content: AgentContent }[],
): Promise<{ slugs: Map<string, string>; added: string[] }> {
  const slugs = await publicSlugs(ctx, named);
  let fresh = named.filter(({ id }) => !slugs.has(id));
  if (fresh.length > 0) {
    // Another publication may be naming the same people for the first time: wait for it, then look again.
    await lockAgents(ctx, fresh);
    for (const [id, slug] of await publicSlugs(ctx, fresh)) slugs.set(id, slug);
    fresh = fresh.filter(({ id }) => !slugs.has(id));
  }
  for (const agent of fresh) {
    const slug = await takeAddress(ctx, agent);
    slugs.set(agent.id, slug);
    await ctx.db.insert(publicAgents).values(publicRow(agent.id, slug, agent.content));
  }
  return { slugs, added: fresh.map(({ id }) => id) };
}

/** Brings the public row of an agent up to its latest revision; does nothing for one that is not public. */
export async function refreshPublicAgent(ctx: Context, id: string): Promise<void> {
  const [row] = await ctx.db
    .select({ slug: publicAgents.slug })
    .from(publicAgents)
    .where(eq(publicAgents.id, id));
  const [latest] = row ? await latestRevisions(ctx, [id]) : [];
  if (!row || !latest) return;
  const { publishedAt: _kept, ...changed } = publicRow(id, row.slug, latest.content as AgentContent);
  await ctx.db.update(publicAgents).set(changed).where(eq(publicAgents.id, id));
}

/** Puts the public row of a merged agent back where it was, with its address and the moment it became public. */
export async function restorePublicAgent(
  ctx: Context,
  id: string,
  kept: { slug: string; since: SQL },
): Promise<void> {
  const [latest] = await latestRevisions(ctx, [id]);
  if (!latest) return;
  await ctx.db
    .insert(publicAgents)
    .values({ ...publicRow(id, kept.slug, latest.content as AgentContent), publishedAt: kept.since });
}

const idsOf = (agents: { id: string }[]) => agents.map(({ id }) => id);

async function publicSlugs(ctx: ActorContext, wanted: { id: string }[]): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const known = await ctx.db
    .select({ id: publicAgents.id, slug: publicAgents.slug })
    .from(publicAgents)
    .where(inArray(publicAgents.id, idsOf(wanted)));
  return new Map(known.map(({ id, slug }) => [id, slug]));
}

async function lockAgents(ctx: ActorContext, wanted: { id: string }[]): Promise<void> {
  await ctx.db
    .select({ id: agents.id })
    .from(agents)
    .where(inArray(agents.id, idsOf(wanted)))
    .orderBy(agents.id)
    .for("update");
}

function publicRow(id: string, slug: string, content: AgentContent) {
  return {
    id,
    kind: content.kind,
    slug,
    name: content.name,
    sortName: sortNameOf(content),
    profile: agentProfile(id, slug, content),
    publishedAt: sql`now()`,
  };
}

// The first of "bob-duff", "bob-duff-2", … that nobody has ever had.
async function takeAddress(ctx: ActorContext, { id, content }: { id: string; content: AgentContent }) {
  const base = slugify(content.name).slice(0, 80).replace(/-+$/, "") || content.kind;
  for (let attempt = 1; ; attempt++) {
    const slug = attempt === 1 ? base : `${base}-${attempt}`;
    const taken = await ctx.db
      .insert(addresses)
      .values({ path: agentPath({ kind: content.kind, slug }), kind: "agent", subjectId: id })
      .onConflictDoNothing({ target: addresses.path })
      .returning({ path: addresses.path });
    if (taken.length > 0) return slug;
  }
}

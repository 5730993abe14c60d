import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { agents, jurisdictions, offices, publicAgents, terms } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { latestRevisions } from "../../revisions/latest-revisions";
import { agentPath } from "../address";
import type { AgentContent } from "../content";
import { notMerged } from "../family";

// Both sides of the wall call their table "agents".
const published = alias(publicAgents, "published");

/** A person or organization as the registry keeps it. */
export type DeskAgent = {
  id: string;
  version: number;
  content: AgentContent;
  parent: { id: string; name: string } | null;
  members: { id: string; name: string }[];
  /** The office of a term, by its id. */
  offices: Record<string, string>;
  /** Where readers find it; null while it is not public. */
  publicPath: string | null;
  /** Into whom it was merged; null when it was not. */
  mergedInto: { id: string; name: string } | null;
};

/** One record with its names, roles and identifiers. For everybody at the desk; null when there is none. */
export async function deskAgent(ctx: ActorContext, id: string): Promise<DeskAgent | null> {
  authorize(ctx, "registry.read");
  const [row] = await ctx.db
    .select({ id: agents.id, version: agents.version, parentId: agents.parentId, slug: published.slug })
    .from(agents)
    .leftJoin(published, eq(published.id, agents.id))
    .where(eq(agents.id, id));
  if (!row) return null;
  const [latest] = await latestRevisions(ctx, [id]);
  if (!latest) return null;
  const content = latest.content as AgentContent;
  const [parent, mergedInto, members, officeRows] = await Promise.all([
    row.parentId ? agentName(ctx, row.parentId) : null,
    content.mergedInto ? agentName(ctx, content.mergedInto) : null,
    ctx.db
      .select({ id: agents.id, name: agents.name })
      .from(agents)
      .where(and(sql`${agents.parentId} in (select desk.family(${id}::uuid))`, notMerged(sql`${agents.id}`)))
      .orderBy(asc(sql`lower(${agents.name})`), asc(agents.id))
      .limit(200),
    ctx.db
      .select({ id: offices.id, title: offices.title, jurisdiction: jurisdictions.name })
      .from(terms)
      .innerJoin(offices, eq(offices.id, terms.officeId))
      .leftJoin(jurisdictions, eq(jurisdictions.id, offices.jurisdictionId))
      .where(sql`${terms.agentId} in (select desk.family(${id}::uuid))`),
  ]);
  return {
    id,
    version: row.version,
    content,
    parent,
    mergedInto,
    members,
    offices: Object.fromEntries(
      officeRows.map(({ id, title, jurisdiction }) => [
        id,
        jurisdiction ? `${title}, ${jurisdiction}` : title,
      ]),
    ),
    publicPath: row.slug === null ? null : agentPath({ kind: content.kind, slug: row.slug }),
  };
}

async function agentName(ctx: ActorContext, id: string) {
  const [row] = await ctx.db
    .select({ id: agents.id, name: agents.name })
    .from(agents)
    .where(eq(agents.id, id));
  return row ?? null;
}

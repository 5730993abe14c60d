import { and, eq, sql } from "drizzle-orm";
import { agentNames, agents, identifiers } from "@/db/schema";
import { refreshBillsNaming } from "../bills/publish-bills";
import type { ActorContext, Context } from "../context";
import { DomainError, notFound } from "../errors";
import { recordRevision } from "../revisions/record-revision";
import { transaction } from "../transaction";
import { refuseMerged } from "./family";
import { insertAgentParts } from "./insert-agent";
import { keepInherited } from "./keep-inherited";
import { refreshPublicAgent } from "./publish-agents";
import type { AgentEdit } from "./schema";

/** Writes an agent again, over the version that was seen, and shows it where it is public. Whoever calls has authorized it. */
export async function changeAgent(
  ctx: ActorContext,
  { id, version, agent }: AgentEdit,
  act: "edited" | "restored",
) {
  return transaction(ctx, async (ctx) => {
    await refuseMerged(ctx, id);
    const { names, identifiers: external, ...row } = agent;
    const [edited] = await ctx.db
      .update(agents)
      .set({ ...row, version: sql`${agents.version} + 1` })
      .where(and(eq(agents.id, id), eq(agents.version, version)))
      .returning({ id: agents.id, version: agents.version });
    if (!edited) await refuse(ctx, id);

    await ctx.db.delete(agentNames).where(eq(agentNames.agentId, id));
    await ctx.db.delete(identifiers).where(eq(identifiers.agentId, id));
    await insertAgentParts(ctx, id, await keepInherited(ctx, id, { names, identifiers: external }));
    await recordRevision(ctx, { subject: "agent", subjectId: id, act });
    await refreshPublicAgent(ctx, id);
    await refreshBillsNaming(ctx, [id]);
    return { id, version: version + 1 };
  });
}

async function refuse(ctx: Context, id: string): Promise<never> {
  const [present] = await ctx.db.select({ version: agents.version }).from(agents).where(eq(agents.id, id));
  if (!present) throw notFound("person or organization");
  throw new DomainError("conflict", "Somebody else has edited this record since you opened it.", {}, present);
}

import { and, eq, inArray, sql } from "drizzle-orm";
import { agents, terms } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { transaction } from "../../transaction";
import { familyOf, refuseMerged } from "../family";
import { refreshPublicAgent } from "../publish-agents";
import type { TermEdit } from "../schema";
import { termColumns } from "../term-columns";

/**
 * Edits someone's time in an office or role, most often to record that it ended. The revision is one of the person it
 * belongs to. Statements already published keep the office as it was recorded then.
 */
export async function editTerm(ctx: Context, { id, version, term }: TermEdit) {
  authorize(ctx, "registry.edit");

  return transaction(ctx, async (ctx) => {
    await refuseMerged(ctx, term.agentId);
    const [agent] = await ctx.db
      .update(agents)
      .set({ version: sql`${agents.version} + 1` })
      .where(eq(agents.id, term.agentId))
      .returning({ id: agents.id });
    if (!agent) throw notFound("person or organization");
    // A role a merged record brought stays with it.
    const { agentId: _holder, ...columns } = termColumns(term);
    const family = await familyOf(ctx, agent.id);
    const [edited] = await ctx.db
      .update(terms)
      .set({ ...columns, version: sql`${terms.version} + 1` })
      .where(and(eq(terms.id, id), inArray(terms.agentId, family), eq(terms.version, version)))
      .returning({ id: terms.id, version: terms.version });
    if (!edited) await refuse(ctx, id, family);
    await recordRevision(ctx, { subject: "agent", subjectId: agent.id, act: "edited" });
    await refreshPublicAgent(ctx, agent.id);
    return { id, agentId: agent.id, version: version + 1 };
  });
}

async function refuse(ctx: Context, id: string, family: string[]): Promise<never> {
  const [present] = await ctx.db
    .select({ version: terms.version })
    .from(terms)
    .where(and(eq(terms.id, id), inArray(terms.agentId, family)));
  if (!present) throw notFound("role");
  throw new DomainError("conflict", "Somebody else has edited this role since you opened it.", {}, present);
}

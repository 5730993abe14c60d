import { eq, sql } from "drizzle-orm";
import { agents, terms } from "@/db/schema";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { refuseMerged } from "../family";
import { refreshPublicAgent } from "../publish-agents";
import type { TermInput } from "../schema";
import { termColumns } from "../term-columns";

/** Records someone's time in an office or role. The revision is one of the person it belongs to. */
export async function addTerm(ctx: Context, input: TermInput) {
  authorize(ctx, "registry.add");

  return transaction(ctx, async (ctx) => {
    await refuseMerged(ctx, input.agentId);
    const [agent] = await ctx.db
      .update(agents)
      .set({ version: sql`${agents.version} + 1` })
      .where(eq(agents.id, input.agentId))
      .returning({ id: agents.id });
    if (!agent) throw notFound("person or organization");

    const term = one(await ctx.db.insert(terms).values(termColumns(input)).returning({ id: terms.id }));
    await recordRevision(ctx, { subject: "agent", subjectId: agent.id, act: "edited" });
    await refreshPublicAgent(ctx, agent.id);
    return term;
  });
}

import { agentNames, agents, identifiers } from "@/db/schema";
import type { ActorContext } from "../context";
import { recordRevision } from "../revisions/record-revision";
import { one } from "../rows";
import type { AgentInput } from "./schema";

/** Writes a new agent with its names and identifiers, and the revision. Whoever calls has authorized it. */
export async function insertAgent(
  ctx: ActorContext,
  input: AgentInput,
): Promise<{ id: string; version: number }> {
  const { names, identifiers: external, ...row } = input;
  const agent = one(
    await ctx.db
      .insert(agents)
      .values({ ...row, createdById: ctx.actor.id })
      .returning({ id: agents.id, version: agents.version }),
  );
  await insertAgentParts(ctx, agent.id, { names, identifiers: external });
  await recordRevision(ctx, { subject: "agent", subjectId: agent.id, act: "logged" });
  return agent;
}

export async function insertAgentParts(
  ctx: ActorContext,
  agentId: string,
  parts: Pick<AgentInput, "names" | "identifiers">,
): Promise<void> {
  if (parts.names.length > 0) {
    await ctx.db.insert(agentNames).values(parts.names.map((name) => ({ ...name, agentId })));
  }
  if (parts.identifiers.length > 0) {
    await ctx.db
      .insert(identifiers)
      .values(parts.identifiers.map((identifier) => ({ ...identifier, agentId })));
  }
}

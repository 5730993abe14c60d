import { eq, sql } from "drizzle-orm";
import { agents, terms } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";

/** A role as its form begins. Days are EDTF. */
export type DeskTerm = {
  id: string;
  version: number;
  agentId: string;
  agent: string;
  role: string;
  party: string;
  officeId: string | null;
  organizationId: string | null;
  sourceId: string | null;
  start: string | null;
  end: string | null;
};

/** One role of a person or organization; of a merged one, the role is of whoever was kept. For everybody at the desk; null when there is none. */
export async function deskTerm(ctx: ActorContext, id: string): Promise<DeskTerm | null> {
  authorize(ctx, "registry.read");
  const [row] = await ctx.db
    .select({
      id: terms.id,
      version: terms.version,
      agentId: sql<string>`desk.keeper_of(${terms.agentId})`,
      agent: agents.name,
      role: terms.role,
      party: terms.party,
      officeId: terms.officeId,
      organizationId: terms.organizationId,
      sourceId: terms.sourceId,
      start: terms.startEdtf,
      end: terms.endEdtf,
    })
    .from(terms)
    .innerJoin(agents, sql`${agents.id} = desk.keeper_of(${terms.agentId})`)
    .where(eq(terms.id, id));
  return row ?? null;
}

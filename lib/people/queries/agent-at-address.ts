import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { agentPath } from "../address";
import type { AgentProfile } from "../profile";

export type AgentAddress = { kind: "person" | "organization"; slug: string };

export type AgentAtAddress = {
  profile: AgentProfile;
  /** Where the agent is found now; readers at any other address are sent there. */
  path: string;
};

/** The public agent who has, or once had, the address of this slug: as a person or as an organization, `kind` first. */
export async function agentAtAddress(db: Database, address: AgentAddress): Promise<AgentAtAddress | null> {
  const [row] = await db.execute<{ profile: AgentProfile }>(sql`select g.profile ${fromAgentAt(address)}`);
  return row ? { profile: row.profile, path: agentPath(row.profile) } : null;
}

/** Who an agent stands before readers as: itself, or the one it was merged into. */
export const standsAs = (id: SQL): SQL =>
  sql`coalesce((select keeper_id from record.merged_agents where id = ${id}), ${id})`;

/** The rest of a statement that asks about this agent, as `g`. */
export function fromAgentAt({ kind, slug }: AgentAddress): SQL {
  const wanted = agentPath({ kind, slug });
  const other = agentPath({ kind: kind === "person" ? "organization" : "person", slug });
  return sql`
    from record.addresses a
    join record.agents g on g.id = ${standsAs(sql`a.subject_id`)}
    where a.path = coalesce(
      (select path from record.addresses where path = ${wanted}),
      (select path from record.addresses where path = ${other})
    )`;
}

import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { agentPath } from "../address";
import type { AgentProfile } from "../profile";

export type AgentAtAddress<Extra> = {
  profile: AgentProfile;
  /** Where the agent is found now; readers at any other address are sent there. */
  path: string;
} & Extra;

/**
 * The public agent who has, or once had, the address of this slug: as a person or as an organization, `kind` first.
 * `extra` are more columns of the same statement, each after a comma; they may speak of the agent as `g`.
 */
export async function agentAtAddress<Extra = unknown>(
  db: Database,
  { kind, slug }: { kind: "person" | "organization"; slug: string },
  extra: SQL = sql``,
): Promise<AgentAtAddress<Extra> | null> {
  const wanted = agentPath({ kind, slug });
  const other = agentPath({ kind: kind === "person" ? "organization" : "person", slug });
  const rows = await db.execute(sql`
    select g.profile${extra}
    from record.addresses a
    join record.agents g on g.id = a.subject_id
    where a.path = coalesce(
      (select path from record.addresses where path = ${wanted}),
      (select path from record.addresses where path = ${other})
    )`);
  const [row] = rows as unknown as ({ profile: AgentProfile } & Extra)[];
  return row ? { ...row, path: agentPath(row.profile) } : null;
}

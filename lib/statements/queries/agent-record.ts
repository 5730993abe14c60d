import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { type AgentVote, votesKept, votesOfAgent } from "../../bills/queries/votes-of-agent";
import { type AgentAtAddress, agentAtAddress } from "../../people/queries/agent-at-address";
import { type Extent, latestDays, readExtent, yearsWithEntries } from "./filed-days";

export type AgentRecord = AgentAtAddress<{
  extent: Extent;
  /** The latest first; `moreVotes` where there are more than these. */
  votes: AgentVote[];
  moreVotes: boolean;
}>;

/**
 * A public person or organization by address, with how much is on record and how they voted: all of a person's page
 * but the statements, in one statement to the database.
 */
export async function agentRecord(
  db: Database,
  address: { kind: "person" | "organization"; slug: string },
): Promise<AgentRecord | null> {
  const id = sql`g.id`;
  const votes = address.kind === "person" ? votesOfAgent(id) : sql`null`;
  const found = await agentAtAddress<{
    days: string[] | null;
    years: number[] | null;
    votes: AgentVote[] | null;
  }>(db, address, sql`, ${latestDays(id)} as days, ${yearsWithEntries(id)} as years, ${votes} as votes`);
  if (!found) return null;
  const { days, years, votes: cast, ...agent } = found;
  return {
    ...agent,
    extent: readExtent(days, years),
    votes: (cast ?? []).slice(0, votesKept),
    moreVotes: (cast?.length ?? 0) > votesKept,
  };
}

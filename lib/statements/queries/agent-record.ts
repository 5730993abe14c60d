import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { type AgentVote, votesKept, votesOfAgent } from "../../bills/queries/votes-of-agent";
import { agentPath } from "../../people/address";
import { type AgentAddress, type AgentAtAddress, fromAgentAt } from "../../people/queries/agent-at-address";
import { type Extent, latestDays, readExtent, yearsWithEntries } from "./filed-days";
import { openRows, type RowRef, rowVersion } from "./published-rows";
import { retractedEntries } from "./retracted-entries";
import {
  cardRows,
  type ListedEntry,
  type TimelinePage,
  type TimelineQuery,
  timelineEntries,
  timelinePage,
} from "./timeline-page";

export type AgentRecord = AgentAtAddress & {
  extent: Extent;
  /** Retracted statements; they stand in no list and in no count. */
  retracted: number;
  /** The latest first; `moreVotes` where there are more than these. */
  votes: AgentVote[];
  moreVotes: boolean;
  page: TimelinePage;
};

/**
 * A public person or organization by address: how much is on record, how they voted, and one page of statements. One
 * statement to the database says what belongs on the page, a second reads whatever of it is not kept.
 */
export async function agentRecord(
  db: Database,
  address: AgentAddress,
  query: TimelineQuery,
  limit?: number,
): Promise<AgentRecord | null> {
  const id = sql`g.id`;
  const [found] = await db.execute<Found>(sql`
    select g.id, ${rowVersion("g")} as version,
      ${latestDays(id)} as days,
      ${yearsWithEntries(id)} as years,
      ${retractedEntries(id)} as retracted,
      ${address.kind === "person" ? votesOfAgent(id) : sql`null`} as votes,
      ${timelineEntries(id, query, limit)} as entries
    ${fromAgentAt(address)}`);
  if (!found) return null;
  const entries = found.entries ?? [];
  const rows = await openRows(db, { agent: [found], card: cardRows(entries, limit) });
  const profile = rows("agent", found.id);
  if (!profile) return null;
  return {
    profile,
    path: agentPath(profile),
    extent: readExtent(found.days, found.years),
    retracted: found.retracted,
    votes: (found.votes ?? []).slice(0, votesKept),
    moreVotes: (found.votes?.length ?? 0) > votesKept,
    page: timelinePage(entries, (card) => rows("card", card), query, limit),
  };
}

type Found = RowRef & {
  days: string[] | null;
  years: number[] | null;
  retracted: number;
  votes: AgentVote[] | null;
  entries: ListedEntry[] | null;
};

import { type SQL, sql } from "drizzle-orm";
import type { BallotOption, Chamber, VoteResult } from "@/db/vocabulary";

/** One ballot of an agent, with what it was about. `day` is EDTF, `from` its first possible day. */
export type AgentVote = {
  voteId: string;
  billPath: string;
  billIdentifier: string;
  question: string;
  chamber: Chamber;
  day: string;
  from: string;
  result: VoteResult;
  option: BallotOption;
  printedName: string;
};

/** How many of the latest ballots of a person a page knows of. */
export const votesKept = 60;

/**
 * The latest ballots of an agent in public bills, the latest first, as a column of another statement: AgentVote[], or
 * null for none. One more than `votesKept` where there are more. Reads that many entries of the index, and where the
 * agent has fewer, some that follow; lib/statements/queries/filed-days.ts says why.
 */
export const votesOfAgent = (agentId: SQL) => sql`(
  select json_agg(line) from (
    select agent_id, line from record.ballots where agent_id >= ${agentId}
    order by agent_id, voted_on desc, vote_id limit ${votesKept + 1}
  ) entries
  where agent_id = ${agentId}
)`;

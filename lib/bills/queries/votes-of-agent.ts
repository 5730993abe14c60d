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

/**
 * The ballots of public bills that name an agent, as a column of another statement: AgentVote[], or null for none, in
 * no order. Ballots are part of a bill's profile.
 */
export const votesOfAgent = (agentId: SQL) => sql`(
  select jsonb_agg(jsonb_build_object(
    'voteId', vote ->> 'id',
    'billPath', voted.profile ->> 'path',
    'billIdentifier', voted.identifier,
    'question', vote ->> 'question',
    'chamber', vote ->> 'chamber',
    'day', vote ->> 'day',
    'from', vote ->> 'from',
    'result', vote ->> 'result',
    'option', ballot ->> 'option',
    'printedName', ballot ->> 'printedName'
  ))
  from record.bills voted
  cross join jsonb_array_elements(voted.profile -> 'votes') vote
  cross join jsonb_array_elements(vote -> 'ballots') ballot
  where voted.profile -> 'votes' @> jsonb_build_array(jsonb_build_object('ballots',
      jsonb_build_array(jsonb_build_object('agent', jsonb_build_object('id', ${agentId})))))
    and ballot -> 'agent' ->> 'id' = ${agentId}::text
)`;

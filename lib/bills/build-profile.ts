import { searchable } from "../searchable";
import type { BillContent } from "./content";
import { type BillProfile, billPath, type PublicBallot } from "./profile";

/** Whom a ballot links to. A merged person is whom they were merged into; of two ballots of one, the one that stands. */
export type Voters = (voteId: string, agentId: string) => PublicBallot["agent"];

/** A public bill, from its revision. A ballot links only to a person who is public; the printed name stands anyway. */
export function billProfile(id: string, content: BillContent, voter: Voters): BillProfile {
  const { identifierSlug, names, votes, sources: _known, ...rest } = content;
  const path = billPath({ jurisdiction: rest.jurisdiction.slug, session: rest.session.slug, identifierSlug });
  return {
    id,
    path,
    ...rest,
    names: names.map(({ name, kind }) => ({ name, kind })),
    votes: votes.map(({ ballots, source: _source, ...vote }) => ({
      ...vote,
      ballots: ballots.map(({ agentId, ...ballot }) => ({
        ...ballot,
        agent: agentId === null ? null : voter(vote.id, agentId),
      })),
    })),
    searchable: searchable([
      rest.identifier,
      rest.identifier.replace(/\s+/g, ""),
      rest.title,
      ...names.map(({ name }) => name),
    ]),
  };
}

/** What a card calls a bill: its everyday name when it has one, else its title. */
export const billLabel = (content: Pick<BillContent, "names" | "title">) =>
  content.names.find(({ kind }) => kind === "everyday")?.name ?? content.title;

export const latestActionDay = (content: Pick<BillContent, "actions">) =>
  content.actions.at(-1)?.from ?? null;

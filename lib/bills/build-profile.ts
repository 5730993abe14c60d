import { searchable } from "../searchable";
import type { BillContent } from "./content";
import { type BillProfile, billPath } from "./profile";

type PublicName = { id: string; name: string; slug: string };

/** A public bill, from its revision. A ballot links only to a person who is public; the printed name stands anyway. */
export function billProfile(
  id: string,
  content: BillContent,
  people: ReadonlyMap<string, PublicName>,
): BillProfile {
  const { identifierSlug, votes, ...rest } = content;
  const path = billPath({ jurisdiction: rest.jurisdiction.slug, session: rest.session.slug, identifierSlug });
  return {
    id,
    path,
    ...rest,
    votes: votes.map(({ ballots, ...vote }) => ({
      ...vote,
      ballots: ballots.map(({ agentId, ...ballot }) => ({
        ...ballot,
        agent: (agentId && people.get(agentId)) || null,
      })),
    })),
    searchable: searchable([
      rest.identifier,
      rest.identifier.replace(/\s+/g, ""),
      rest.title,
      ...rest.names.map(({ name }) => name),
    ]),
  };
}

/** What a card calls a bill: its everyday name when it has one, else its title. */
export const billLabel = (content: Pick<BillContent, "names" | "title">) =>
  content.names.find(({ kind }) => kind === "everyday")?.name ?? content.title;

export const latestActionDay = (content: Pick<BillContent, "actions">) =>
  content.actions.at(-1)?.from ?? null;

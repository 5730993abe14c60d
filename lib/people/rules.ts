import { searchable } from "../searchable";
import type { AgentContent } from "./content";
import type { AgentProfile } from "./profile";

type Held = {
  startFrom: string | null;
  startTo: string | null;
  endEdtf: string | null;
  endTo: string | null;
};

/**
 * Whether a term may cover any day from `from` to `to`. Unknown starts and ends leave it possible; what is certain
 * rules it out.
 */
export function mayCover(term: Held, from: string, to: string): boolean {
  const startedLate = term.startFrom !== null && term.startFrom > to;
  const endedEarly = term.endEdtf !== null && term.endTo !== null && term.endTo < from;
  return !startedLate && !endedEarly;
}

/** The terms that fit a day, in their order; none when the day is not known. */
export function termsOn<T extends Held>(
  terms: readonly T[],
  day: { from: string | null; to: string | null },
): T[] {
  const from = day.from ?? day.to;
  const to = day.to ?? day.from;
  if (from === null || to === null) return [];
  return terms.filter((term) => mayCover(term, from, to));
}

/** A public agent, from the revision of it and the address it has taken. */
export function agentProfile(id: string, slug: string, content: AgentContent): AgentProfile {
  const names = content.names.map(({ name, kind }) => ({ name, kind }));
  return {
    id,
    kind: content.kind,
    slug,
    name: content.name,
    description: content.description,
    names,
    terms: content.terms.map((term) => ({
      id: term.id,
      role: term.role,
      party: term.party,
      organization: term.organization,
      start: term.startEdtf,
      end: term.endEdtf,
      source: term.source,
    })),
    identifiers: content.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    searchable: searchable([content.name, ...names.map(({ name }) => name)]),
  };
}

export const sortNameOf = (agent: { name: string; sortName: string }) =>
  (agent.sortName || agent.name).toLocaleLowerCase("en");

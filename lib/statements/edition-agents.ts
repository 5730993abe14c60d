// Who the voices of an edition stand before readers as. A merge changes no statement: the revision that says into whom
// an agent was merged is part of what the edition is made from.
import type { Context } from "../context";
import type { AgentContent } from "../people/content";
import { latestRevisions, type Snapshot } from "../revisions/latest-revisions";

/** Whom an edition shows for an agent its statement names. */
export type EditionAgent = {
  /** The agent itself, or the one it was merged into. */
  id: string;
  slug: string;
  content: AgentContent;
  /** The roles of the one that is named, as they were when it was; absent where that is the one shown. */
  terms?: AgentContent["terms"];
};

/** The latest revisions of all whom these were merged into, by way of whomever. */
export async function latestKeepers(
  ctx: Context,
  named: readonly Snapshot<unknown>[],
): Promise<Snapshot<AgentContent>[]> {
  const found = new Map<string, Snapshot<AgentContent>>();
  const known = new Set(named.map(({ subjectId }) => subjectId));
  for (let next = namedKeepers(named, known); next.length > 0; ) {
    const rows = (await latestRevisions(ctx, next)) as Snapshot<AgentContent>[];
    for (const row of rows) {
      found.set(row.subjectId, row);
      known.add(row.subjectId);
    }
    next = namedKeepers(rows, known);
  }
  return [...found.values()];
}

const namedKeepers = (rows: readonly Snapshot<unknown>[], known: ReadonlySet<string>) => [
  ...new Set(
    rows
      .flatMap(({ content }) => (content as Partial<AgentContent>).mergedInto ?? [])
      .filter((id) => !known.has(id)),
  ),
];

/** The agents a statement names and those kept in their place, each revision with its id. */
export type NamedAgents = { agents: Snapshot<AgentContent>[]; keepers: Snapshot<AgentContent>[] };

/** Sorts the revisions of agents an edition is made from: as each voice was named, and what says whom it stands as. */
export function sortAgents(namedIds: readonly string[], rows: readonly Snapshot<unknown>[]): NamedAgents {
  const inOrder = (rows as readonly Snapshot<AgentContent>[]).toSorted((a, b) => a.number - b.number);
  const agents = [...new Set(namedIds)].flatMap(
    (id) => inOrder.find(({ subjectId }) => subjectId === id) ?? [],
  );
  const keepers: Snapshot<AgentContent>[] = [];
  const merged = (id: string) =>
    inOrder.findLast(({ subjectId, content }) => subjectId === id && content.mergedInto);
  for (const { subjectId } of agents) {
    for (let link = merged(subjectId); link; link = merged(link.content.mergedInto ?? "")) {
      keepers.push(link);
      const keeper = inOrder.find((row) => row.subjectId === link?.content.mergedInto);
      if (keeper) keepers.push(keeper);
    }
  }
  const own = new Set(agents.map(({ id }) => id));
  return {
    agents,
    keepers: [...new Map(keepers.map((row) => [row.id, row])).values()].filter(({ id }) => !own.has(id)),
  };
}

/** Whom each agent a statement names stands as. `slugs` by the ids of those who have one. */
export function editionAgents(
  { agents, keepers }: NamedAgents,
  slugs: ReadonlyMap<string, string>,
): Map<string, EditionAgent> {
  const rows = [...agents, ...keepers];
  const mergedInto = new Map(
    rows.flatMap(({ subjectId, content }) =>
      content.mergedInto ? [[subjectId, content.mergedInto] as const] : [],
    ),
  );
  return new Map(
    agents.map(({ subjectId, content }) => {
      let id = subjectId;
      for (let next = mergedInto.get(id); next; next = mergedInto.get(id)) id = next;
      const shown = rows.find((row) => row.subjectId === id)?.content ?? content;
      const slug = slugs.get(id) ?? "";
      return [subjectId, { id, slug, content: shown, ...(id !== subjectId && { terms: content.terms }) }];
    }),
  );
}

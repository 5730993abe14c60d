import type { RevisionSubject } from "@/db/vocabulary";
import type { AgentContent } from "../people/content";
import type { Snapshot } from "../revisions/latest-revisions";

/** A revision an edition is made from. */
export type BasisRow = {
  id: string;
  subject: RevisionSubject;
  subjectId: string;
  number: number;
  mergedInto: string | null;
  /** The agents it names, where it is one of a statement. */
  namedIds: string[];
};

/**
 * The revisions an edition is made from under the merges there are now. Each voice stays as it was when it was named;
 * what says whom it stands as comes after, and goes with the merge.
 * @param latest The latest revisions of all who are named, and of those they were merged into.
 */
export function basisUnder(
  basis: readonly string[],
  rows: ReadonlyMap<string, BasisRow>,
  latest: readonly Snapshot<AgentContent>[],
): string[] {
  const parts = basis.flatMap((id) => rows.get(id) ?? []);
  const named = new Set(parts.flatMap(({ namedIds }) => namedIds));
  const asNamed = (agentId: string) =>
    parts.find(({ subjectId, mergedInto }) => subjectId === agentId && mergedInto === null);
  const now = (agentId: string) => latest.find(({ subjectId }) => subjectId === agentId);
  const own = new Map<string, string>();
  for (const agentId of named) {
    const id = asNamed(agentId)?.id ?? now(agentId)?.id;
    if (id) own.set(agentId, id);
  }
  const kept = parts.flatMap(({ id, subject, subjectId }) =>
    subject !== "agent" ? [id] : named.has(subjectId) ? [own.get(subjectId) ?? id] : [],
  );
  const links = [...named].flatMap((agentId) => {
    const found: string[] = [];
    for (let at = now(agentId); at?.content.mergedInto; at = now(at.content.mergedInto)) {
      const keeperId = at.content.mergedInto;
      const keeper = own.get(keeperId) ?? asNamed(keeperId)?.id ?? now(keeperId)?.id;
      found.push(at.id, ...(keeper ? [keeper] : []));
    }
    return found;
  });
  return [...new Set([...kept, ...links])];
}

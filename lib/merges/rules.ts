import type { BallotOption } from "@/db/vocabulary";
import { DomainError } from "../errors";
import type { AgentContent, TermContent } from "../people/content";
import type { MergeInput } from "./schema";

/** A record as a merge looks at it, with what its revision does not hold. */
export type MergeRecord = {
  id: string;
  version: number;
  content: AgentContent;
  /** Null while it is not public. */
  slug: string | null;
  identifiers: { id: string; scheme: string; value: string }[];
  ballots: { id: string; voteId: string; vote: string; option: BallotOption; printedName: string }[];
};

/** What cannot stand twice in one record: somebody says which does. */
export type Clash = {
  key: string;
  kind: "role" | "identifier" | "ballot";
  /** What it is about: an office, a register, a vote. */
  about: string;
  options: ClashOption[];
  /** Whether all of them may stand. */
  allMayStand: boolean;
};

export type ClashOption = { id: string; recordId: string } & (
  | { term: TermContent }
  | { identifier: string }
  | { ballot: { option: BallotOption; printedName: string } }
);

/** What has to be decided before these records can be one. */
export function findClashes(records: readonly MergeRecord[]): Clash[] {
  return [...roleClashes(records), ...identifierClashes(records), ...ballotClashes(records)];
}

function roleClashes(records: readonly MergeRecord[]): Clash[] {
  const terms = records.flatMap(({ id, content }) => content.terms.map((term) => ({ recordId: id, term })));
  const groups = grouped(terms, ({ term }) => term.officeId ?? term.role.toLocaleLowerCase("en"));
  return [...groups].flatMap(([key, held]) => {
    const overlapping = held.filter((one) =>
      held.some((other) => other.recordId !== one.recordId && mayOverlap(one.term, other.term)),
    );
    return overlapping.length === 0
      ? []
      : {
          key: `role ${key}`,
          kind: "role" as const,
          about: overlapping[0]?.term.role ?? "",
          options: overlapping.map(({ recordId, term }) => ({ id: term.id, recordId, term })),
          allMayStand: true,
        };
  });
}

/** Whether two terms may have a day in common: only what is certain tells them apart. */
export function mayOverlap(one: TermContent, other: TermContent): boolean {
  const before = (first: TermContent, second: TermContent) =>
    first.endEdtf !== null &&
    first.endTo !== null &&
    second.startFrom !== null &&
    first.endTo < second.startFrom;
  return !before(one, other) && !before(other, one);
}

function identifierClashes(records: readonly MergeRecord[]): Clash[] {
  const all = records.flatMap(({ id, identifiers }) =>
    identifiers.map((identifier) => ({ recordId: id, ...identifier })),
  );
  return [...grouped(all, ({ scheme }) => scheme.toLocaleLowerCase("en"))].flatMap(([key, held]) =>
    new Set(held.map(({ recordId }) => recordId)).size < 2
      ? []
      : {
          key: `identifier ${key}`,
          kind: "identifier" as const,
          about: held[0]?.scheme ?? "",
          options: held.map(({ id, recordId, value }) => ({ id, recordId, identifier: value })),
          allMayStand: true,
        },
  );
}

function ballotClashes(records: readonly MergeRecord[]): Clash[] {
  const all = records.flatMap(({ id, ballots }) => ballots.map((ballot) => ({ recordId: id, ...ballot })));
  return [...grouped(all, ({ voteId }) => voteId)].flatMap(([key, cast]) =>
    cast.length < 2
      ? []
      : {
          key: `ballot ${key}`,
          kind: "ballot" as const,
          about: cast[0]?.vote ?? "",
          options: cast.map(({ id, recordId, option, printedName }) => ({
            id,
            recordId,
            ballot: { option, printedName },
          })),
          // One member has one ballot.
          allMayStand: false,
        },
  );
}

/** A row that does not stand, and the record whose merge sets it aside. */
export type Aside = { id: string; withId: string };

/**
 * The rows that do not stand, by what was decided of each clash. One of the keeper gives way to that of another record,
 * and comes back when that one leaves.
 * @throws DomainError invalid, naming the first clash nobody has decided
 */
export function setAside(
  clashes: readonly Clash[],
  { keeperId, decisions }: Pick<MergeInput, "keeperId" | "decisions">,
): Aside[] {
  return clashes.flatMap(({ key, about, options, allMayStand }, index) => {
    const choice = decisions.find(({ clash }) => clash === key)?.stands;
    const stands = options.find(({ id }) => id === choice);
    if (stands) {
      const other = [stands, ...options].find(({ recordId }) => recordId !== keeperId)?.recordId ?? keeperId;
      return options
        .filter((option) => option !== stands)
        .map(({ id, recordId }) => ({ id, withId: recordId === keeperId ? other : recordId }));
    }
    if (choice === "all" && allMayStand) return [];
    const message = `Say what stands: ${about}.`;
    throw new DomainError("invalid", message, { [`decisions.${index}.stands`]: [message] });
  });
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The record that is kept unless somebody says otherwise: a public one, then the one most is said about. */
export const likelyKeeper = <Row extends { slug: string | null; statements: number; version: number }>(
  rows: readonly Row[],
): Row | undefined =>
  rows.toSorted(
    (a, b) =>
      Number(b.slug !== null) - Number(a.slug !== null) ||
      b.statements - a.statements ||
      b.version - a.version,
  )[0];

// Two texts of one entry, field by field: what I have and what somebody else saved. Nothing is merged unasked; each
// field that differs is chosen.
import type { StatementStatus } from "@/db/vocabulary";
import { describeGroup, type Named } from "./describe";
import type { EntryValues, SourceValue } from "./values";

export const textGroups = [
  "words",
  "wordsKind",
  "kind",
  "summary",
  "said",
  "about",
  "place",
  "language",
  "note",
] as const;
export const sourceGroups = [
  "title",
  "kind",
  "publisher",
  "url",
  "issued",
  "published",
  "capturedOn",
  "obtained",
  "text",
] as const;
const listGroups = ["attributions", "bills", "links", "excerpts"] as const;

/** A part of the form that is chosen as one: "words", "attributions", "source-title", "source". */
export type Group =
  | (typeof textGroups)[number]
  | (typeof listGroups)[number]
  | "source"
  | `source-${(typeof sourceGroups)[number]}`;

export type Choice = "mine" | "theirs";

export type Difference = {
  group: Group;
  label: string;
  mine: string;
  theirs: string;
  /** Whose text differs from the one both began with; null when that is not known. */
  changedBy: "me" | "them" | "both" | null;
};

export type Conflict = {
  /** The version the choice is made over. */
  version: number;
  status: StatementStatus;
  by: string;
  /** ISO instant. */
  at: string;
  differences: Difference[];
};

/** What differs between two texts of an entry. `base` is the text both began with, where it is known. */
export function differencesOf(
  mine: EntryValues,
  theirs: EntryValues,
  base: EntryValues | null,
  named: Named,
): Difference[] {
  return groupsOf(mine, theirs).flatMap((group) => {
    const texts = { mine: describeGroup(mine, group, named), theirs: describeGroup(theirs, group, named) };
    if (texts.mine.key === texts.theirs.key) return [];
    const began = base && base.source.id === theirs.source.id ? describeGroup(base, group, named).key : null;
    const changedBy =
      began === null ? null : began === texts.theirs.key ? "me" : began === texts.mine.key ? "them" : "both";
    return [{ group, label: texts.mine.label, mine: texts.mine.text, theirs: texts.theirs.text, changedBy }];
  });
}

function groupsOf(mine: EntryValues, theirs: EntryValues): Group[] {
  const sameSource =
    mine.source.id === theirs.source.id && mine.source.revise === "yes" && theirs.source.revise === "yes";
  // Left empty, the day of capture stays as it is.
  const captured = mine.source.capturedOn !== "" && theirs.source.capturedOn !== "";
  const source: Group[] = sameSource
    ? sourceGroups
        .filter((name) => name !== "capturedOn" || captured)
        .map((name) => `source-${name}` as const)
    : mine.source.id === theirs.source.id && mine.source.revise !== "yes"
      ? []
      : ["source"];
  return [...textGroups, ...listGroups, ...source];
}

/** Their text with the groups I keep put over it. A group nobody chose stays theirs. */
export function settle(
  mine: EntryValues,
  theirs: EntryValues,
  choices: Partial<Record<Group, Choice>>,
): EntryValues {
  const kept = (Object.entries(choices) as [Group, Choice][]).flatMap(([group, choice]) =>
    choice === "mine" ? group : [],
  );
  return kept.reduce((settled, group) => takeMine(settled, mine, group), {
    ...theirs,
    dismissed: mine.dismissed,
  });
}

function takeMine(settled: EntryValues, mine: EntryValues, group: Group): EntryValues {
  if (group === "source") return { ...settled, source: mine.source };
  if (!group.startsWith("source-")) {
    const name = group as Exclude<Group, "source" | `source-${string}`>;
    return { ...settled, [name]: mine[name] };
  }
  const name = group.slice("source-".length) as (typeof sourceGroups)[number];
  const part: Partial<SourceValue> =
    name === "publisher"
      ? { publisherName: mine.source.publisherName, publisherId: mine.source.publisherId }
      : { [name]: mine.source[name] };
  return { ...settled, source: { ...settled.source, ...part, revise: "yes" } };
}

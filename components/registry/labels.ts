// The words of the desk for the closed lists of the registry.

import type {
  AgentKind,
  AgentNameKind,
  BillActionKind,
  BillNameKind,
  JurisdictionKind,
  RevisionAct,
} from "@/db/vocabulary";
import type { Clash } from "@/lib/merges/rules";
import type { DuplicateReason } from "@/lib/people/queries/possible-duplicates";

export const agentKindLabels: Record<AgentKind, string> = {
  person: "Person",
  organization: "Organization",
  group: "Group",
};

export const agentNameKindLabels: Record<AgentNameKind, string> = {
  main: "Main name",
  alias: "Also called",
  former: "Former name",
  short: "Short form",
};

export const jurisdictionKindLabels: Record<JurisdictionKind, string> = {
  country: "Country",
  state: "State",
  county: "County",
  municipality: "Municipality",
};

export const billNameKindLabels: Record<BillNameKind, string> = {
  everyday: "Everyday name",
  official: "Official name",
  former: "Former name",
};

export const billActionKindLabels: Record<BillActionKind, string> = {
  filed: "Filed",
  introduced: "Introduced",
  amended: "Amended",
  passed_lower: "Passed by the lower chamber",
  passed_upper: "Passed by the upper chamber",
  failed: "Failed",
  signed: "Signed",
  vetoed: "Vetoed",
  became_law: "Became law",
  took_effect: "Took effect",
  other: "Another step",
};

export const recordActWords: Partial<Record<RevisionAct, string>> = {
  logged: "Added",
  edited: "Edited",
  restored: "Restored",
  merged: "Merged",
  unmerged: "Merge undone",
};

/** Why two records may be the same. */
export const duplicateWords: Record<DuplicateReason, string> = {
  identifier: "The same identifier",
  same_name: "The same name",
  alias: "One bears a name of the other",
  similar: "Nearly the same name",
};

/** What clashes when two records become one. */
export const clashWords: Record<Clash["kind"], string> = {
  role: "The same office or role on the same days",
  identifier: "Two identifiers of one register",
  ballot: "Two ballots in one vote",
};

/** Once said after a form was sent. */
export const doneWords = {
  added: "Added to the registry.",
  edited: "Saved.",
  merged: "Merged. It can be undone for thirty days, below.",
  unmerged: "The merge is undone.",
  apart: "Remembered: they are not the same.",
  removed: "Taken out. The history keeps it.",
  term: "The role is on record.",
  office: "The office is in the registry.",
  action: "The step is on record.",
  vote: "The vote is on record.",
  session: "Added to the registry.",
  request: "The request is on record.",
  event: "The step is on record.",
  item: "What was released is on record.",
  fetching: "The address is being fetched. Open this page again to see what came.",
  derived: "The file has its parent, and can be cited.",
} as const;
export type DoneWord = keyof typeof doneWords;

export const doneWord = (text: unknown): string | null =>
  typeof text === "string" && Object.hasOwn(doneWords, text) ? doneWords[text as DoneWord] : null;

import type { BillActionKind } from "@/db/vocabulary";
import { compareDays } from "../dates/calendar";
import type { PublicAction, PublicVote } from "./profile";

/** Where a bill stood on a day, as far as its recorded actions tell. */
export type Standing = {
  /** The last action certainly on or before the day; null where none is. */
  last: PublicAction | null;
  /** The last action is of that very day: which came first is not recorded. */
  sameDay: boolean;
  /** Actions that may have come before or after. */
  perhaps: PublicAction[];
};

/**
 * Where a bill stood on a day known only within bounds (ISO, inclusive; null: open). Null when nothing is known of
 * the day.
 */
export function standingOn(
  actions: readonly PublicAction[],
  from: string | null,
  to: string | null,
): Standing | null {
  if (from === null && to === null) return null;
  const ordered = inOrder(actions);
  const certain = ordered.filter((action) => from !== null && action.to <= from);
  const last = certain.at(-1) ?? null;
  return {
    last,
    sameDay: last !== null && from === to && last.from === from && last.to === from,
    perhaps: ordered.filter((action) => !certain.includes(action) && (to === null || action.from <= to)),
  };
}

/** Whether the text of the bill was certainly changed after the day. */
export const amendedAfter = (actions: readonly PublicAction[], to: string | null) =>
  to !== null && actions.some(({ kind, from }) => kind === "amended" && from > to);

/** The word for where a bill stands now, from its actions. It is our word; readers see the raw last action beside it. */
export function billStatus(actions: readonly PublicAction[]): string | null {
  const steps = inOrder(actions)
    .map(({ kind }) => kind)
    .filter((kind) => kind in statusWords);
  const last = steps.at(-1);
  if (last === undefined) return null;
  const passed = last === "passed_lower" || last === "passed_upper";
  const both = passed && steps.includes("passed_lower") && steps.includes("passed_upper");
  return both ? "Passed by both chambers" : (statusWords[last] ?? null);
}

export const lastAction = (actions: readonly PublicAction[]) => inOrder(actions).at(-1) ?? null;

/** Actions by day; those of one day keep the order of the record. */
export const inOrder = <T extends Pick<PublicAction, "from" | "to">>(actions: readonly T[]): T[] =>
  actions.toSorted((a, b) => compareDays(a.to, b.to) || compareDays(a.from, b.from));

/** Whether sources give different figures for a vote. */
export const countsDiffer = (vote: Pick<PublicVote, "counts">) =>
  new Set(vote.counts.map(({ yes, no }) => `${yes}-${no}`)).size > 1;

// Steps that change where a bill stands. An amendment or another step does not.
const statusWords: Partial<Record<BillActionKind, string>> = {
  filed: "Filed",
  introduced: "Introduced",
  passed_lower: "Passed by the lower chamber",
  passed_upper: "Passed by the upper chamber",
  failed: "Failed",
  signed: "Signed into law",
  vetoed: "Vetoed",
  became_law: "Became law",
  took_effect: "In effect",
};

import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { entryLines } from "@/db/schema";
import { type EntryState, entryStates } from "@/db/vocabulary";
import type { Actor } from "../context";
import { can } from "../permissions/can";
import type { Permission } from "../permissions/policy";
import { entryFactsOf, type LineFacts } from "./line-facts";

/** Lines of entries, by themselves or under another name in the same query. */
export type Lines = typeof entryLines;

/**
 * The entries to which somebody may do something, as a condition on their lines: what the policy says of each state,
 * for entries of their own, under a correction they opened, and of others. For acts that do not ask who contributed.
 */
export function linesAllowing(actor: Actor, act: Permission, lines: Lines = entryLines): SQL | undefined {
  const statesWhere = (whose: Partial<LineFacts>): EntryState[] =>
    entryStates.filter((state) =>
      can(
        actor,
        act,
        entryFactsOf({ state, authorId: "other", openedById: "other", contributorIds: [], ...whose }),
      ),
    );
  const anybodys = statesWhere({});
  if (anybodys.length === entryStates.length) return undefined;
  const more = (states: EntryState[]) => states.filter((state) => !anybodys.includes(state));
  return or(
    inArray(lines.state, anybodys),
    and(eq(lines.authorId, actor.id), inArray(lines.state, more(statesWhere({ authorId: actor.id })))),
    and(eq(lines.openedById, actor.id), inArray(lines.state, more(statesWhere({ openedById: actor.id })))),
  );
}

import type { StatementStatus } from "@/db/vocabulary";
import type { ErrorCode, FieldProblems } from "@/lib/errors";
import type { Suggestions } from "@/lib/suggestions/suggestion";
import type { Conflict } from "./compare";
import type { Found, Known } from "./known";
import type { FoundPassages } from "./passages";
import type { EntryValues } from "./values";

export type SavedEntry = {
  id: string;
  /** The desk's number, E-57. */
  entry: number;
  version: number;
  /** Of a public entry: how far its correction has come. */
  status: StatementStatus;
  sourceId: string | null;
  /** ISO instant of the save; null for an entry as it was opened. */
  at: string | null;
};

export type FormMessage = { tone: "problem" | "done"; text: string; reference?: string };

/** What the form shows: at first from the page, then from each answer to a post. */
export type EntryState = {
  /** Null: what stands in the page is newer, and stays. */
  values: EntryValues | null;
  problems: FieldProblems;
  message: FormMessage | null;
  saved: SavedEntry | null;
  known: Known;
  found: Found | null;
  suggestions: Suggestions | null;
  /** Where the words that were asked for stand. */
  passages: FoundPassages | null;
  conflict: Conflict | null;
  /** Why nothing was done, where it was not the entry that was refused; "failed" may be tried again. */
  failure: ErrorCode | "failed" | null;
  /** Local acts that follow from what was done, for the values as they are by now. */
  follows: string[];
  /** Where to go on after what was done. */
  go: string | null;
};

export type EntryAction = (before: EntryState | null, form: FormData) => Promise<EntryState>;

/** What an act of the form did on the server; `values` only where it changed them. */
export type Done = Partial<Omit<EntryState, "known">>;

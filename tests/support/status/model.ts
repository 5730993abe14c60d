// The life of an entry as the editorial model tells it, in rules of its own: nothing here is taken from the product but
// the names of states. Held against the product by tests/races/status-machine.test.ts.
import type { CorrectionKind, EntryState, UserRole } from "@/db/vocabulary";

export const people = ["author", "reporter", "editor", "otherEditor"] as const;
export type Person = (typeof people)[number];

export type Standing = UserRole | "disabled";

/** One thing somebody tries. */
export type Attempt =
  | { act: "edit"; by: Person; words: number }
  | { act: Step; by: Person }
  | { act: "open"; by: Person; kind: CorrectionKind }
  | { act: "role"; of: Person; role: Standing };

export const steps = [
  "submit",
  "requestChanges",
  "approve",
  "publish",
  "schedule",
  "unschedule",
  "withdraw",
  "issue",
] as const;
export type Step = (typeof steps)[number];

export type Model = {
  state: EntryState;
  roles: Record<Person, Standing>;
  /** Whoever changed it since the last approval. */
  touched: ReadonlySet<Person>;
  /** Whether its words have been looked for in the source as they are now. */
  settled: boolean;
  words: number;
  /** What readers see: which words, and as what. */
  shown: { words: number; as: "published" | "corrected" | "retracted" } | null;
  correction: { kind: CorrectionKind; openedBy: Person } | null;
};

export const anEntry: Model = {
  state: "draft",
  roles: { author: "reporter", reporter: "reporter", editor: "editor", otherEditor: "editor" },
  touched: new Set(),
  settled: false,
  words: 0,
  shown: null,
  correction: null,
};

const isOneOf = (state: EntryState, ...states: EntryState[]) => states.includes(state);
const correcting: EntryState[] = [
  "correction_draft",
  "correction_submitted",
  "correction_changes_requested",
  "correction_approved",
];

/** What comes of an attempt; null where it is refused. */
export function after(model: Model, attempt: Attempt): Model | null {
  if (attempt.act === "role") {
    return { ...model, roles: { ...model.roles, [attempt.of]: attempt.role } };
  }
  const { state } = model;
  const { by } = attempt;
  const role = model.roles[by];
  if (role === "disabled") return null;
  const edits = role !== "reporter";
  const mine = by === "author" || model.correction?.openedBy === by;
  const touched = new Set([...model.touched, by]);
  const under = correcting.includes(state);
  switch (attempt.act) {
    case "edit": {
      if (!(mine || edits) || isOneOf(state, "published", "corrected", "retracted")) return null;
      if (model.correction?.kind === "retraction") return null;
      if (attempt.words === model.words) return model;
      const next: Partial<Record<EntryState, EntryState>> = {
        approved: "submitted",
        scheduled: "submitted",
        correction_approved: "correction_submitted",
      };
      return {
        ...model,
        state: next[state] ?? state,
        words: attempt.words,
        touched,
        settled: state !== "draft",
      };
    }
    case "submit":
      if (!(mine || edits)) return null;
      if (isOneOf(state, "draft", "changes_requested")) {
        return {
          ...model,
          state: "submitted",
          settled: true,
          touched: model.settled ? model.touched : touched,
        };
      }
      if (isOneOf(state, "correction_draft", "correction_changes_requested")) {
        return { ...model, state: "correction_submitted" };
      }
      return null;
    case "requestChanges":
      if (!edits || !isOneOf(state, "submitted", "correction_submitted")) return null;
      return { ...model, state: under ? "correction_changes_requested" : "changes_requested" };
    case "approve":
      if (!edits || by === "author" || model.touched.has(by)) return null;
      if (!isOneOf(state, "submitted", "correction_submitted")) return null;
      return { ...model, state: under ? "correction_approved" : "approved", touched: new Set() };
    case "publish":
      if (!edits || !isOneOf(state, "approved", "scheduled")) return null;
      return { ...model, state: "published", shown: { words: model.words, as: "published" } };
    case "schedule":
      return edits && isOneOf(state, "approved", "scheduled") ? { ...model, state: "scheduled" } : null;
    case "unschedule":
      return edits && state === "scheduled" ? { ...model, state: "approved" } : null;
    case "open":
      if (!isOneOf(state, "published", "corrected")) return null;
      return {
        ...model,
        state: "correction_draft",
        correction: { kind: attempt.kind, openedBy: by },
        touched,
      };
    case "withdraw":
      if (!under || !(mine || edits) || !model.shown) return null;
      // To the letter what was approved before: nobody has changed anything of it.
      return {
        ...model,
        state: model.shown.as,
        words: model.shown.words,
        correction: null,
        touched: new Set(),
      };
    case "issue": {
      if (!edits || state !== "correction_approved" || !model.correction) return null;
      const as = model.correction.kind === "retraction" ? "retracted" : "corrected";
      return { ...model, state: as, shown: { words: model.words, as }, correction: null };
    }
  }
}

// How the form moves from one state to the next in the browser. Pure: what the page shows follows from it alone.
import type { FieldProblems } from "@/lib/errors";
import type { Suggestions } from "@/lib/suggestions/suggestion";
import { applyIntent, type Intent, readIntent } from "./intents";
import { addKnown, type Known, knownFromSuggestions } from "./known";
import { withTextAt } from "./paths";
import type { EntryState } from "./state";
import { type EntryValues, withSaved } from "./values";

export type FormState = Omit<EntryState, "values"> & {
  values: EntryValues;
  /** The values as they were last saved or opened; the same object when nothing has changed since. */
  settled: EntryValues;
  /** What kept the last automatic save from being made. Not shown at the fields: somebody is still typing. */
  held: FieldProblems;
};

export type FormEvent =
  | { type: "typed"; path: string; text: string }
  | { type: "did"; intent: Intent }
  | { type: "replaced"; values: EntryValues }
  | { type: "learned"; known: Partial<Known> }
  | { type: "suggested"; suggestions: Suggestions | null }
  | { type: "answered"; answer: EntryState; sent: EntryValues; quiet: boolean };

export const openForm = (state: EntryState, values: EntryValues): FormState => ({
  ...state,
  values,
  settled: values,
  held: {},
});

export function nextState(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case "typed":
      return { ...state, values: withTextAt(state.values, event.path, event.text) };
    case "did":
      return { ...state, values: applyIntent(state.values, event.intent, state.suggestions?.list ?? []) };
    case "replaced":
      return { ...state, values: event.values };
    case "learned":
      return { ...state, known: addKnown(state.known, event.known) };
    case "suggested":
      return {
        ...state,
        suggestions: event.suggestions,
        known: addKnown(state.known, knownFromSuggestions(event.suggestions)),
      };
    case "answered":
      return answered(state, event);
  }
}

function answered(
  state: FormState,
  { answer, sent, quiet }: Extract<FormEvent, { type: "answered" }>,
): FormState {
  const list = answer.suggestions ?? state.suggestions;
  const unchanged = state.values === sent;
  const values = answer.follows.reduce(
    (values, intent) => applyIntent(values, readIntent(intent), list?.list ?? []),
    withSaved(answer.values ?? state.values, answer.saved),
  );
  const saved = answer.saved ?? state.saved;
  const settled = answer.saved ? (unchanged ? values : withSaved(sent, answer.saved)) : state.settled;
  return {
    ...state,
    ...answer,
    values,
    settled,
    saved,
    suggestions: list,
    known: addKnown(addKnown(state.known, knownFromSuggestions(answer.suggestions)), answer.known),
    found: answer.found,
    passages: answer.passages ?? (quiet ? state.passages : null),
    problems: quiet ? state.problems : answer.problems,
    held: quiet ? answer.problems : {},
    message: quiet ? state.message : answer.message,
    conflict: answer.conflict ?? (answer.saved ? null : state.conflict),
  };
}

/** Whether the page holds anything that is not saved. */
export const isUnsaved = ({ values, settled }: FormState) => values !== settled;

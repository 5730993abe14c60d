import { describe, expect, test } from "vitest";
import {
  type FormState,
  isUnsaved,
  nextState,
  openForm,
} from "@/components/statements/entry-form/form-state";
import { nothingKnown } from "@/components/statements/entry-form/known";
import type { EntryState } from "@/components/statements/entry-form/state";
import { blankValues } from "@/components/statements/entry-form/values";

const quiet: EntryState = {
  values: null,
  problems: {},
  message: null,
  saved: null,
  known: nothingKnown,
  found: null,
  suggestions: null,
  passages: null,
  conflict: null,
  failure: null,
  follows: [],
  go: null,
};
const saved = {
  id: "e1",
  entry: 7,
  version: 3,
  status: "draft",
  sourceId: "s1",
  at: "2021-03-04T12:00:00Z",
} as const;
const opened = openForm(quiet, blankValues("k"));
const type = (state: FormState, path: string, text: string) =>
  nextState(state, { type: "typed", path, text });

describe("nextState", () => {
  test("keeps what was typed while a save was on its way, and knows it is not saved", () => {
    const sent = type(opened, "words", "One");
    const later = type(sent, "words", "One two");
    const state = nextState(later, {
      type: "answered",
      answer: { ...quiet, saved },
      sent: sent.values,
      quiet: true,
    });
    expect(state.values).toMatchObject({
      words: "One two",
      id: "e1",
      version: "3",
      source: { id: "s1", revise: "yes" },
    });
    expect(isUnsaved(state)).toBe(true);
  });

  test("has nothing unsaved once the answer speaks of all that was typed", () => {
    const sent = type(opened, "words", "One");
    expect(isUnsaved(sent)).toBe(true);
    const state = nextState(sent, {
      type: "answered",
      answer: { ...quiet, saved },
      sent: sent.values,
      quiet: true,
    });
    expect(isUnsaved(state)).toBe(false);
  });

  test("keeps the problems of an automatic save away from the fields", () => {
    const answer = {
      ...quiet,
      problems: { words: ["No."] },
      message: { tone: "problem", text: "Not saved" } as const,
    };
    const automatic = nextState(opened, { type: "answered", answer, sent: opened.values, quiet: true });
    expect([automatic.problems, automatic.message, automatic.held]).toEqual([{}, null, { words: ["No."] }]);
    const pressed = nextState(opened, { type: "answered", answer, sent: opened.values, quiet: false });
    expect([pressed.problems, pressed.held]).toEqual([{ words: ["No."] }, {}]);
  });

  test("holds on to a conflict until a save goes through", () => {
    const conflict = { version: 4, status: "draft", by: "Edda", at: "", differences: [] } as const;
    const answered = (state: FormState, answer: Partial<EntryState>) =>
      nextState(state, {
        type: "answered",
        answer: { ...quiet, ...answer },
        sent: state.values,
        quiet: false,
      });
    const torn = answered(opened, { conflict: { ...conflict, differences: [] } });
    expect(answered(torn, {}).conflict?.version).toBe(4);
    expect(answered(torn, { saved }).conflict).toBeNull();
  });

  test("does what follows an answer to the values as they are by now", () => {
    const typed = type(opened, "attributions.0.printedName", "Ada");
    const state = nextState(typed, {
      type: "answered",
      answer: { ...quiet, follows: ["use-voice:0:a1"] },
      sent: opened.values,
      quiet: false,
    });
    expect(state.values.attributions[0]).toMatchObject({ printedName: "Ada", agentId: "a1" });
  });

  test("changes nothing for a field there is not", () => {
    expect(type(opened, "attributions.5.printedName", "x").values).toBe(opened.values);
    expect(type(opened, "constructor.name", "x").values).toBe(opened.values);
  });
});

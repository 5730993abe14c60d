"use client";
// What every part of the form shares: its values, what is known of the records it names, and the way to change it.
import { createContext, useContext } from "react";
import { fieldId, fieldName } from "./field-names";
import type { FormEvent, FormState } from "./form-state";
import { textAt } from "./paths";

export type EntryTools = {
  state: FormState;
  send: (event: FormEvent) => void;
  /** True once a script runs; until then every button posts the form. */
  script: boolean;
  /** Does what a button of the form would do. */
  press: (intent: string) => void;
  /** Says something to whoever listens. */
  tell: (text: string) => void;
};

export const EntryContext = createContext<EntryTools | null>(null);

export function useEntry(): EntryTools {
  const tools = useContext(EntryContext);
  if (!tools) throw new Error("Outside of the entry form");
  return tools;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Name, id, value and description of the control of one field. */
export function useField(path: string) {
  const { state, send } = useEntry();
  const id = fieldId(path);
  const problems = state.problems[path] ?? [];
  return {
    problems,
    problemId: `${id}-problem`,
    noteId: `${id}-note`,
    control: {
      id,
      name: fieldName(path),
      value: textAt(state.values, path),
      onChange: (event: { currentTarget: Control }) =>
        send({ type: "typed", path, text: event.currentTarget.value }),
      "aria-invalid": problems.length > 0 || undefined,
    },
  };
}

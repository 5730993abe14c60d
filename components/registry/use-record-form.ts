"use client";
import { useActionState } from "react";
import type { FormValues } from "@/lib/action-result";
import { problemPath, type RecordAction, type RecordFormState, rowsIn, textAt } from "./form-state";

export type RecordForm = {
  state: RecordFormState | null;
  submit: (form: FormData) => void;
  pending: boolean;
  /** The text of a field: as it was sent, else as the record has it. */
  text: (name: string) => string;
  problem: (name: string) => string | undefined;
  rows: (name: string) => number;
  /** The id of the control of a field, named as in the form or by its path. */
  id: (name: string) => string;
};

/** A form of the registry with what its last sending was answered. */
export function useRecordForm(
  action: RecordAction,
  initial: FormValues = {},
  /** Tells the fields of two forms on one page apart. */
  prefix = "field",
): RecordForm {
  const [state, submit, pending] = useActionState(action, null);
  const values = state?.values ?? initial;
  return {
    state,
    submit,
    pending,
    text: (name) => textAt(values, name),
    problem: (name) => state?.problems[problemPath(name)]?.join(" "),
    rows: (name) => rowsIn(values, name),
    id: (name) => `${prefix}-${name.replace(/[^\w]+/g, "-")}`,
  };
}

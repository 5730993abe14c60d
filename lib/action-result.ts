import type { ErrorCode, FieldProblems } from "./errors";

/** What a form sent, nested as the names of its fields say. */
export type FormValues = { [name: string]: FormValue };
export type FormValue = string | FormValue[] | FormValues;

export type ActionFailure = {
  ok: false;
  /** "failed" is a fault of ours or of the database, not of what was entered. */
  code: ErrorCode | "failed";
  message: string;
  fields: FieldProblems;
  detail: Record<string, unknown>;
  /** Finds the fault in the log. */
  reference?: string;
  /** As sent, so that a form without script is shown again with nothing lost. */
  values?: FormValues;
};

/** What a form action answers, for forms and the code beside them. */
export type ActionResult<Value> = { ok: true; value: Value } | ActionFailure;

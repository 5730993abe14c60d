import type { FieldChange } from "@/components/reviews/field-changes";
import type { FormValue, FormValues } from "@/lib/action-result";
import type { FieldProblems } from "@/lib/errors";

/** What a form of the registry shows after it was refused: nothing that was typed is lost. */
export type RecordFormState = {
  message: string;
  problems: FieldProblems;
  values: FormValues;
  reference?: string;
  /** Somebody saved the record meanwhile. The values have what only they changed already. */
  stale?: StaleSave;
};

export type StaleSave = {
  by: string;
  at: string;
  /** Changed by them alone. */
  taken: FieldChange[];
  /** Changed by both: mine stands in the field, theirs is shown. An empty text is none. */
  clashes: { key: string; field: string | null; label: string; mine: string; theirs: string }[];
  /** What was changed meanwhile in a record whose form merges nothing. */
  changes?: FieldChange[];
};

export type RecordAction = (before: RecordFormState | null, form: FormData) => Promise<RecordFormState>;

/** The text of a field named as in the form: "names[0].name". Empty when there is none. */
export function textAt(values: FormValues, name: string): string {
  const found = pathOf(name).reduce<FormValue | undefined>((at, key) => {
    if (at === undefined || typeof at === "string") return undefined;
    return Array.isArray(at) ? at[Number(key)] : at[key];
  }, values);
  return typeof found === "string" ? found : "";
}

/** How many rows of a list the values hold. */
export function rowsIn(values: FormValues, name: string): number {
  const list = values[name];
  return Array.isArray(list) ? list.length : 0;
}

/** The path problems are named by: "names.0.name". */
export const problemPath = (name: string) => pathOf(name).join(".");

const pathOf = (name: string) => name.split(/[.[\]]+/).filter(Boolean);

// What the fields of a form are called and what their values say: how two states of a form are told apart.
import { type Field, fieldChanges } from "@/components/reviews/field-changes";
import type { FormValues } from "@/lib/action-result";
import type { Difference, FormShape, Texts } from "@/lib/revisions/three-way";
import type { Choice } from "./fields";
import type { StaleSave } from "./form-state";

type FieldSaid = { label: string; choices?: readonly Choice[] };

export type FormFields = {
  fields: Readonly<Record<string, FieldSaid>>;
  /** A row is known by the fields of its key. */
  lists?: Readonly<
    Record<string, { label: string; key: readonly string[]; fields: Readonly<Record<string, FieldSaid>> }>
  >;
};

export const shapeOf = ({ fields, lists = {} }: FormFields): FormShape => ({
  fields: Object.keys(fields),
  lists: Object.fromEntries(
    Object.entries(lists).map(([name, { key, fields }]) => [
      name,
      { key, besides: Object.keys(fields).filter((field) => !key.includes(field)) },
    ]),
  ),
});

/** A merge as the form tells it: each field or row with what it said and says. */
export function toldMerge(
  form: FormFields,
  { taken, clashes }: { taken: readonly Difference[]; clashes: readonly Difference[] },
): Pick<StaleSave, "taken" | "clashes"> {
  return {
    taken: taken.flatMap((difference, index) => {
      const { name } = difference;
      const field = { key: `${name}.${index}`, label: labelOf(form, name) };
      const [was, is] = [said(form, name, difference.base), said(form, name, difference.theirs)];
      return fieldChanges([{ ...field, text: was }], [{ ...field, text: is }]);
    }),
    clashes: clashes.map(({ name, ofList, mine, theirs }, index) => ({
      key: `${name}.${index}`,
      field: ofList ? null : name,
      label: labelOf(form, name),
      mine: said(form, name, mine),
      theirs: said(form, name, theirs),
    })),
  };
}

/** All that a form says, field by field. */
export const describeForm = ({ fields, lists = {} }: FormFields, values: FormValues): Field[] => [
  ...Object.entries(fields).map(([name, field]) => ({
    key: name,
    label: field.label,
    text: inWords(field, textIn(values, name)),
  })),
  ...Object.entries(lists).map(([name, { label, fields }]) => ({
    key: name,
    label,
    text: rowsOf(values[name])
      .map((row) => rowInWords(fields, (field) => textIn(row, field)))
      .toSorted()
      .join("\n"),
  })),
];

const textIn = (values: FormValues, name: string) => {
  const text = values[name];
  return typeof text === "string" ? text : "";
};
const rowsOf = (list: FormValues[string] | undefined): FormValues[] =>
  Array.isArray(list) ? (list.filter((row) => typeof row === "object") as FormValues[]) : [];

const rowInWords = (fields: Readonly<Record<string, FieldSaid>>, text: (field: string) => string) =>
  Object.entries(fields)
    .map(([field, is]) => inWords(is, text(field)))
    .filter(Boolean)
    .join(", ");

const labelOf = ({ fields, lists }: FormFields, name: string) =>
  (fields[name] ?? lists?.[name])?.label ?? name;

function said({ fields, lists }: FormFields, name: string, texts: Texts | null): string {
  if (texts === null) return "";
  const ofRow = lists?.[name]?.fields;
  if (!ofRow) return inWords(fields[name], texts[name] ?? "");
  return rowInWords(ofRow, (field) => texts[field] ?? "");
}

const inWords = (field: FieldSaid | undefined, text: string) =>
  text === "" || !field?.choices
    ? text
    : (field.choices.find(({ id }) => id === text)?.label ?? "another record");

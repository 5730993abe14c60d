"use client";
import { type ReactNode, useState } from "react";
import type { RecordForm } from "./use-record-form";

type RowsFieldProps = {
  form: RecordForm;
  /** The name of the list. */
  name: string;
  legend: string;
  hint?: string;
  /** What one row is called: "name". */
  row: string;
  children: (at: string) => ReactNode;
};

/** A list of rows with two to spare; a row left empty is not kept. */
export function RowsField({ form, name, legend, hint, row, children }: RowsFieldProps) {
  const [added, setAdded] = useState(0);
  const problem = form.problem(name);
  const count = form.rows(name) + 2 + added;
  return (
    <fieldset className="rows" aria-describedby={hint ? `${form.id(name)}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${form.id(name)}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? <p className="problem">{problem}</p> : null}
      {Array.from({ length: count }, (_, index) => (
        // Rows are never moved: the place of a row is its identity.
        <div className="row" key={`${name}-${String(index)}`}>
          {children(`${name}[${index}]`)}
        </div>
      ))}
      <button type="button" className="button-quiet add-row" onClick={() => setAdded(added + 1)}>
        Add another {row}
      </button>
    </fieldset>
  );
}

"use client";
import type { ReactNode } from "react";
import type { RecordForm } from "./use-record-form";

type FieldProps = { form: RecordForm; name: string; label: string; hint?: ReactNode };

/** What names a field, what it expects, and what is wrong with it, tied to the control. */
function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { form, name, label, hint, children } = props;
  const id = form.id(name);
  const problem = form.problem(name);
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      {children({
        id,
        name,
        defaultValue: form.text(name),
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": described || undefined,
      })}
    </div>
  );
}

type ControlProps = {
  id: string;
  name: string;
  defaultValue: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

type TextFieldProps = FieldProps & { type?: "text" | "url" | "number"; short?: boolean };

export function TextField({ type = "text", short, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type === "number" ? "text" : type}
          inputMode={type === "number" ? "numeric" : undefined}
          className={short ? "short" : undefined}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

export function AreaField({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  return <Field {...field}>{(control) => <textarea {...control} rows={rows} />}</Field>;
}

export type Choice = { id: string; label: string };

type SelectFieldProps = FieldProps & { choices: readonly Choice[]; none?: string };

export function SelectField({ choices, none, ...field }: SelectFieldProps) {
  const offered = none === undefined ? choices : [{ id: "", label: none }, ...choices];
  return (
    <Field {...field}>
      {(control) => (
        // Rendered again with another choice only when the form comes back from the server.
        <select {...control} key={`begins with ${control.defaultValue}`}>
          {offered.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

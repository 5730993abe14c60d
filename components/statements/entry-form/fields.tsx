"use client";
// The plain controls of the form: a label, a control, what is wrong with it, and a note beneath.
import type { ReactNode } from "react";
import { useEntry, useField } from "./entry-context";

type FieldProps = {
  path: string;
  label: string;
  /** Beneath the control: what was understood, or how to fill it. */
  note?: ReactNode;
  hint?: string;
};

export function Problems({ id, messages }: { id: string; messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <p className="problem" id={id}>
      <span className="visually-hidden">Problem: </span>
      {messages.join(" ")}
    </p>
  );
}

function Frame({ path, label, note, wide, children }: FieldProps & { wide?: boolean; children: ReactNode }) {
  const { control, problems, problemId, noteId } = useField(path);
  return (
    <div className={wide ? "field field-wide" : "field"}>
      <label htmlFor={control.id}>{label}</label>
      {children}
      <Problems id={problemId} messages={problems} />
      {note ? (
        <p className="field-note" id={noteId}>
          {note}
        </p>
      ) : null}
    </div>
  );
}

const describedBy = (field: ReturnType<typeof useField>, note: ReactNode) =>
  [field.problems.length > 0 ? field.problemId : "", note ? field.noteId : ""].filter(Boolean).join(" ") ||
  undefined;

export function TextField({ inputMode, ...props }: FieldProps & { inputMode?: "url" | "text" }) {
  const field = useField(props.path);
  return (
    <Frame {...props}>
      <input
        {...field.control}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        placeholder={props.hint}
        aria-describedby={describedBy(field, props.note)}
      />
    </Frame>
  );
}

type AreaProps = FieldProps & {
  rows: number;
  words?: boolean;
  areaRef?: (area: HTMLTextAreaElement | null) => void;
};

export function TextArea({ rows, words, areaRef, ...props }: AreaProps) {
  const field = useField(props.path);
  return (
    <Frame {...props} wide>
      <textarea
        {...field.control}
        ref={areaRef}
        rows={rows}
        className={words ? "of-record" : undefined}
        placeholder={props.hint}
        aria-describedby={describedBy(field, props.note)}
      />
    </Frame>
  );
}

/** A choice from a closed list; a value that is not in it is shown as it was sent. */
export function Choice({ choices, ...props }: FieldProps & { choices: Record<string, string> }) {
  const field = useField(props.path);
  const { value } = field.control;
  return (
    <Frame {...props}>
      <select {...field.control} aria-describedby={describedBy(field, props.note)}>
        {Object.hasOwn(choices, value) ? null : <option value={value}>{value}</option>}
        {Object.entries(choices).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type IntentButtonProps = {
  intent: string;
  children: ReactNode;
  label?: string;
  kind?: "main" | "quiet" | "plain";
  disabled?: boolean;
};

/** A button that posts the form with what it asks for. */
export function IntentButton({ intent, children, label, kind = "plain", disabled }: IntentButtonProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={`entry-button entry-button-${kind}`}
      aria-label={label}
      disabled={disabled}
      formNoValidate
    >
      {children}
    </button>
  );
}

/** Only where a script runs; without one the page has another way to the same end. */
export function WithScript({ children }: { children: ReactNode }) {
  return useEntry().script ? children : null;
}

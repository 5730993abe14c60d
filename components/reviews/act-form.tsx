"use client";
import { type ReactNode, useActionState } from "react";
import { Moment } from "@/components/desk/moment";
import type { FormValue, FormValues } from "@/lib/action-result";
import { ChangedFields } from "./diff";
import type { FieldChange } from "./field-changes";
import type { ReviewAct, ReviewAction, ReviewState } from "./review-state";

/** What every form of the page of an entry is given. */
export type OfEntry = {
  action: ReviewAction;
  entry: { id: string; version: number };
  /** Names this rendering of the page, so that sending a form of it twice has one effect. */
  idempotencyKey: string;
};

type ActFormProps = OfEntry & {
  act: ReviewAct;
  label: string;
  main?: boolean;
  /** Sent along, unseen. */
  also?: Record<string, string>;
  /** The key that presses the button, for review-keys.tsx. */
  pressedBy?: string;
  /** Names the form where several of the same act stand on the page. */
  name?: string;
  children?: (sent: (path: string) => string) => ReactNode;
};

/** One act with its button, and its fields where it has any. Posts without script as well. */
export function ActForm({ action, entry, idempotencyKey, act, label, ...rest }: ActFormProps) {
  const { main, also, pressedBy, name = act, children } = rest;
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="act" aria-busy={pending}>
      <input type="hidden" name="id" value={entry.id} />
      <input type="hidden" name="version" value={entry.version} />
      <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}.${name}`} />
      {Object.entries(also ?? {}).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {state ? <Refused state={state} /> : null}
      {children?.((path) => textAt(state?.values ?? {}, path))}
      <button
        type="submit"
        name="act"
        value={act}
        className={main ? "button-main" : "button-quiet"}
        disabled={pending}
        data-key={pressedBy}
        data-undo={act === "recall" ? "" : undefined}
      >
        {label}
      </button>
    </form>
  );
}

/** Why an act was refused, said once and read out. */
export function Refused({ state }: { state: ReviewState }) {
  const { message, missing, commentProblem, reference, stale } = state;
  const further = [...missing, ...(commentProblem && commentProblem !== message ? [commentProblem] : [])];
  return (
    <div className="refusal" role="alert">
      <p>{message}</p>
      {further.length > 0 ? (
        <ul>
          {further.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
      {reference ? (
        <p>
          Reference: <code className="reference">{reference}</code>
        </p>
      ) : null}
      {stale ? (
        <section className="stale" aria-label="What changed since you opened the entry">
          <p>
            Nothing was done. The last change is by {stale.by}, <Moment at={stale.at} />. The page now shows
            the entry as it is; a verdict is kept as a draft.
          </p>
          <WhatChanged changes={stale.changes} />
        </section>
      ) : null}
    </div>
  );
}

export const WhatChanged = ({ changes }: { changes: readonly FieldChange[] }) =>
  changes.length > 0 ? (
    <ChangedFields changes={changes} headingLevel={4} />
  ) : (
    <p>Its text is the same; its state changed.</p>
  );

/** What was typed into a field that was refused: "when.day". */
function textAt(values: FormValues, path: string): string {
  let at: FormValue | undefined = values;
  for (const key of path.split(".")) {
    at = typeof at === "object" && !Array.isArray(at) ? at[key] : undefined;
  }
  return typeof at === "string" ? at : "";
}

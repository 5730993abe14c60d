"use client";
import { useActionState, useEffect, useRef } from "react";
import { Moment } from "@/components/desk/moment";
import type { RecordAction } from "@/components/registry/form-state";
import { ChangedFields } from "@/components/reviews/diff";

type CorrectionStepProps = {
  action: RecordAction;
  act: "submit" | "issue" | "withdraw";
  entry: { id: string; version: number };
  label: string;
  /** What it does, for whoever is about to press it. */
  says: string;
  main?: boolean;
  idempotencyKey: string;
};

/** One step of a correction as a form of its own: it posts without script as well. */
export function CorrectionStep(props: CorrectionStepProps) {
  const { action, act, entry, label, says, main = false, idempotencyKey } = props;
  const [state, submit, pending] = useActionState(action, null);
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) refusal.current?.focus();
  }, [state]);
  const others = Object.values(state?.problems ?? {})
    .flat()
    .filter((problem) => problem !== state?.message);
  return (
    <form action={submit} className="correction-step" aria-busy={pending}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="id" value={entry.id} />
      <input type="hidden" name="version" value={entry.version} />
      {state ? (
        <div className="refusal" role="alert" ref={refusal} tabIndex={-1}>
          <p>{state.message}</p>
          {others.length > 0 ? (
            <ul>
              {others.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          ) : null}
          {state.stale ? (
            <>
              <p>
                Nothing was done. The last change is by {state.stale.by}, <Moment at={state.stale.at} />.
              </p>
              {state.stale.changes?.length ? (
                <ChangedFields changes={state.stale.changes} headingLevel={4} />
              ) : null}
            </>
          ) : null}
          {state.reference ? (
            <p>
              Reference: <code className="reference">{state.reference}</code>
            </p>
          ) : null}
        </div>
      ) : null}
      <p id={`${act}-says`}>{says}</p>
      <button
        type="submit"
        name="act"
        value={act}
        className={main ? "button-main" : "button-quiet"}
        aria-describedby={`${act}-says`}
        disabled={pending}
      >
        {label}
      </button>
    </form>
  );
}

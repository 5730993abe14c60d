"use client";
import { useActionState, useEffect, useRef } from "react";
import { Moment } from "@/components/desk/moment";
import type { PossibleActs } from "@/lib/reviews/rules";
import { ChangedFields } from "./diff";
import type { ReviewAct, ReviewAction, ReviewState } from "./review-state";

type DecisionFormProps = {
  action: ReviewAction;
  entry: { id: string; version: number };
  acts: PossibleActs;
  /** Names this rendering of the form, so that sending it twice has one effect. */
  idempotencyKey: string;
};

/** One form for every act on the entry; the button says which. Posts without script as well. */
export function DecisionForm({ action, entry, acts, idempotencyKey }: DecisionFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const buttons = buttonsFor(acts);
  if (buttons.length === 0) return null;
  return (
    <form action={submit} className="decision" aria-busy={pending}>
      <input type="hidden" name="id" value={entry.id} />
      <input type="hidden" name="version" value={entry.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {state ? <Refusal state={state} /> : null}
      <label htmlFor="comment">Comment{acts.requestChanges ? ", needed to request changes" : ""}</label>
      <textarea
        id="comment"
        name="comment"
        rows={4}
        maxLength={5000}
        key={idempotencyKey}
        defaultValue={state?.comment}
        aria-invalid={state?.commentProblem ? true : undefined}
        aria-describedby={state?.commentProblem ? "comment-problem" : undefined}
      />
      {state?.commentProblem ? (
        <p className="problem" id="comment-problem">
          {state.commentProblem}
        </p>
      ) : null}
      <div className="buttons">
        {buttons.map(({ act, label, main }) => (
          <button
            key={act}
            type="submit"
            name="act"
            value={act}
            className={main ? "button-main" : "button-quiet"}
            disabled={pending}
          >
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}

function Refusal({ state }: { state: ReviewState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) box.current?.focus();
  }, [state]);
  return (
    <div className="refusal" role="alert" ref={box} tabIndex={-1}>
      <p>{state.message}</p>
      {state.missing.length > 0 ? (
        <ul>
          {state.missing.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
      {state.reference ? (
        <p>
          Reference: <code className="reference">{state.reference}</code>
        </p>
      ) : null}
      {state.stale ? (
        <section aria-label="What changed since you opened the entry">
          <p>
            Nothing was decided. The last change is by {state.stale.by}, <Moment at={state.stale.at} />. The
            page now shows the entry as it is; your comment is kept below.
          </p>
          {state.stale.changes.length > 0 ? (
            <ChangedFields changes={state.stale.changes} headingLevel={4} />
          ) : (
            <p>Its text is the same; its state changed.</p>
          )}
        </section>
      ) : null}
    </div>
  );
}

type Button = { act: ReviewAct; label: string; main?: boolean };

function buttonsFor(acts: PossibleActs): Button[] {
  const buttons: (Button & { shown: boolean })[] = [
    { act: "approve", label: "Approve", main: true, shown: acts.approve },
    { act: "publish", label: "Publish", main: true, shown: acts.publish },
    { act: "submit", label: "Submit for review", main: true, shown: acts.submit },
    { act: "request_changes", label: "Request changes", shown: acts.requestChanges },
    { act: "comment", label: "Comment", shown: acts.comment },
  ];
  return buttons.filter(({ shown }) => shown);
}

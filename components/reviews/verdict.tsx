"use client";
import { useActionState, useEffect, useRef } from "react";
import { Moment } from "@/components/desk/moment";
import type { KeptVerdict } from "@/lib/reviews/queries/own-review";
import type { PossibleActs } from "@/lib/reviews/rules";
import { type OfEntry, Refused, WhatChanged } from "./act-form";
import type { FieldChange } from "./field-changes";
import { verdictLabels } from "./labels";
import type { ReviewState, Verdict } from "./review-state";
import { showTab } from "./show-tab";

/** The form a review is finished with; what stands elsewhere on the page belongs to it by this name. */
export const verdictForm = "verdict";

type VerdictPaneProps = OfEntry & {
  acts: PossibleActs;
  /** Remarks beside fields that go with it. */
  drafted: number;
  /** A verdict that could not be given, and what has changed since. */
  kept: { verdict: KeptVerdict; changes: readonly FieldChange[] } | null;
};

/** Finishing a review: what is said of the whole, and with which verdict. Posts without script as well. */
export function VerdictPane({ action, entry, idempotencyKey, acts, drafted, kept }: VerdictPaneProps) {
  const [state, submit, pending] = useActionState(action, null);
  const offered = verdictsFor(acts);
  const chosen = offered.find((verdict) => verdict === (state?.values.act ?? kept?.verdict.decision));
  return (
    <form id={verdictForm} action={submit} className="decision" aria-busy={pending}>
      <input type="hidden" name="id" value={entry.id} />
      <input type="hidden" name="version" value={entry.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {state ? <Refusal state={state} /> : null}
      {kept && !state?.stale ? <Kept {...kept} /> : null}
      <label htmlFor="comment">Comment{acts.requestChanges ? ", needed to request changes" : ""}</label>
      <textarea
        id="comment"
        name="comment"
        rows={4}
        maxLength={5000}
        // A tick beside it renders the page again, and what is typed stays; another version begins anew.
        key={entry.version}
        defaultValue={state?.comment ?? kept?.verdict.comment}
        aria-invalid={state?.commentProblem ? true : undefined}
        aria-describedby={state?.commentProblem ? "comment-problem" : undefined}
      />
      {state?.commentProblem ? (
        <p className="problem" id="comment-problem">
          {state.commentProblem}
        </p>
      ) : null}
      {drafted > 0 ? (
        <p className="drafted">
          {drafted === 1 ? "One remark beside a field goes" : `${drafted} remarks beside fields go`} with it.
        </p>
      ) : null}
      {offered.length === 1 ? (
        <button type="submit" name="act" value="comment" className="button-quiet" disabled={pending}>
          Comment
        </button>
      ) : (
        <div className="verdict-bar">
          <fieldset>
            <legend>Verdict</legend>
            {offered.map((verdict) => (
              <label key={verdict}>
                <input type="radio" name="act" value={verdict} required defaultChecked={verdict === chosen} />
                {verdictLabels[verdict]}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="button-main" disabled={pending}>
            Finish review
          </button>
        </div>
      )}
    </form>
  );
}

const verdictsFor = (acts: PossibleActs): Verdict[] => [
  "comment",
  ...(acts.requestChanges ? (["request_changes"] as const) : []),
  ...(acts.approve ? (["approve"] as const) : []),
];

function Refusal({ state }: { state: ReviewState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    showTab("decide");
    if (state) box.current?.focus();
  }, [state]);
  return (
    <div ref={box} tabIndex={-1}>
      <Refused state={{ ...state, commentProblem: null }} />
    </div>
  );
}

function Kept({ verdict, changes }: NonNullable<VerdictPaneProps["kept"]>) {
  return (
    <section className="stale" aria-label="Your verdict was kept">
      <p>
        Your verdict on version {verdict.revision} was kept as a draft, <Moment at={verdict.at} />: the entry
        had changed. Read what changed, then finish.
      </p>
      <WhatChanged changes={changes} />
    </section>
  );
}

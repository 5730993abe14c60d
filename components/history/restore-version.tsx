"use client";
import { useActionState } from "react";
import { ChangedFields } from "@/components/reviews/diff";
import type { FieldChange } from "@/components/reviews/field-changes";

/** Why nothing was brought back. */
export type RestoreState = { message: string; reference?: string };

export type RestoreAction = (before: RestoreState | null, form: FormData) => Promise<RestoreState>;

type RestoreVersionProps = {
  action: RestoreAction;
  entry: { id: string; version: number };
  revision: number;
  /** From the present text to the one that would be brought back. */
  changes: FieldChange[];
  idempotencyKey: string;
  cancelHref: string;
  /** What is not part of it. */
  stays?: string;
  /** Sent along, unseen. */
  also?: Record<string, string>;
};

/** What bringing a version back would change, before it is done. */
export function RestoreVersion(props: RestoreVersionProps) {
  const { action, entry, revision, changes, idempotencyKey, cancelHref, stays, also = {} } = props;
  const [state, submit, pending] = useActionState(action, null);
  return (
    <section className="history-restore" aria-labelledby="restore">
      <h2 id="restore">Bring version {revision} back</h2>
      {changes.length === 0 ? (
        <p>It reads like version {revision} now. There is nothing to bring back.</p>
      ) : (
        <>
          <p>This is what it would change. It makes a new version; the present one stays in the history.</p>
          {stays ? <p>{stays}</p> : null}
          <ChangedFields changes={changes} headingLevel={3} />
        </>
      )}
      {state ? (
        <p className="refusal" role="alert">
          {state.message}
          {state.reference ? ` Reference: ${state.reference}` : ""}
        </p>
      ) : null}
      <form action={submit} className="buttons" aria-busy={pending}>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {Object.entries(also).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="id" value={entry.id} />
        <input type="hidden" name="version" value={entry.version} />
        <input type="hidden" name="revision" value={revision} />
        {changes.length > 0 ? (
          <button type="submit" className="button-main" disabled={pending}>
            Bring it back
          </button>
        ) : null}
        <a href={cancelHref}>Leave it as it is</a>
      </form>
    </section>
  );
}

"use client";
import { useActionState } from "react";
import type { AccountAction } from "./account-state";
import { Refusal } from "./refusal";

type ButtonFormProps = {
  action: AccountAction;
  label: string;
  idempotencyKey: string;
  /** For those who hear the button without what stands beside it. */
  about?: string;
  hidden?: Record<string, string>;
};

/** One button that does one thing. */
export function ButtonForm({ action, label, idempotencyKey, about, hidden = {} }: ButtonFormProps) {
  const [refusal, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="button-form">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Refusal refusal={refusal} />
      <button type="submit" className="button-quiet" disabled={pending}>
        {label}
        {about ? <span className="visually-hidden"> {about}</span> : null}
      </button>
    </form>
  );
}

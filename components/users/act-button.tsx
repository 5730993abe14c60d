"use client";
import { useActionState } from "react";
import { Refusal } from "@/components/account/refusal";
import type { UserFormAction } from "./user-form-state";

type ActButtonProps = {
  action: UserFormAction;
  label: string;
  /** For those who hear the button without what stands beside it. */
  about: string;
  /** Names this rendering of the button, so that pressing it twice has one effect. */
  idempotencyKey: string;
  hidden: Record<string, string>;
};

/** One button in a row of a list. */
export function ActButton({ action, label, about, idempotencyKey, hidden }: ActButtonProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="row-act">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Refusal refusal={state} />
      <button type="submit" className="button-quiet" disabled={pending}>
        {label} <span className="visually-hidden">{about}</span>
      </button>
    </form>
  );
}

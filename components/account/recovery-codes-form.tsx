"use client";
import { useActionState } from "react";
import type { FactorState } from "./account-state";
import { RecoveryCodes } from "./recovery-codes";
import { Refusal } from "./refusal";

type RecoveryCodesFormProps = {
  action: (before: FactorState, form: FormData) => Promise<FactorState>;
  left: number;
  idempotencyKey: string;
};

export function RecoveryCodesForm({ action, left, idempotencyKey }: RecoveryCodesFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  if (state && "codes" in state) return <RecoveryCodes codes={state.codes} />;
  return (
    <form action={submit} className="button-form">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Refusal refusal={state && "message" in state ? state : null} />
      <p className="account-lead">
        {left === 1 ? "One code is left." : `${left} codes are left.`} New ones take their place: the old ones
        work no more.
      </p>
      <p className="ways">
        <button type="submit" className="button-main" disabled={pending}>
          Make new codes
        </button>
        <a href="/desk/account">Back to my account</a>
      </p>
    </form>
  );
}

"use client";
import { type ReactNode, useActionState } from "react";
import type { AccountAction } from "./account-state";
import { Refusal } from "./refusal";
import { CodeField } from "./second-step-form";

type ConfirmFormProps = {
  action: AccountAction;
  /** Where to go afterwards. */
  returnTo: string;
  /** For the password manager, which has to know whose password it is. */
  email: string;
  /** Which code signing in asks for beside the password; null for none. */
  code: "authenticator" | "recovery" | null;
  idempotencyKey: string;
  children?: ReactNode;
};

export function ConfirmForm(props: ConfirmFormProps) {
  const { action, returnTo, email, code, idempotencyKey, children } = props;
  const [refusal, submit, pending] = useActionState(action, null);
  const describedBy = refusal ? "refusal" : undefined;
  return (
    <form action={submit} className="sign-in">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Refusal refusal={refusal} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {children}
      <label>
        Password
        <input
          type="password"
          name="password"
          autoComplete="current-password"
          aria-describedby={describedBy}
          required
        />
      </label>
      {code ? <CodeField authenticator={code === "authenticator"} describedBy={describedBy} /> : null}
      <button type="submit" className="button-main" disabled={pending}>
        {pending ? "Checking …" : "Confirm"}
      </button>
    </form>
  );
}

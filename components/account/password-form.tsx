"use client";
import { useActionState, useState } from "react";
import type { AccountAction } from "./account-state";
import { Refusal } from "./refusal";

type PasswordFormProps = { action: AccountAction; email: string; shortest: number; idempotencyKey: string };

export function PasswordForm({ action, email, shortest, idempotencyKey }: PasswordFormProps) {
  const [refusal, submit, pending] = useActionState(action, null);
  // Held here, since a form is emptied when it is sent: whoever is refused does not think up another one.
  const [typed, setTyped] = useState("");
  return (
    <form action={submit} className="sign-in">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Refusal refusal={refusal} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <label>
        New password
        <span className="hint" id="password-hint">
          At least {shortest} characters. Several words in a row are easy to keep and hard to guess.
        </span>
        <input
          type="password"
          name="password"
          autoComplete="new-password"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-describedby={refusal ? "password-hint refusal" : "password-hint"}
          required
        />
      </label>
      <button type="submit" className="button-main" disabled={pending}>
        Change password
      </button>
    </form>
  );
}

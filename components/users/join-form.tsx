"use client";
import { useActionState } from "react";
import { Refusal } from "@/components/account/refusal";
import { sentText, type UserFormAction } from "./user-form-state";

type JoinFormProps = { action: UserFormAction; token: string; email: string; shortest: number };

export function JoinForm({ action, token, email, shortest }: JoinFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="sign-in">
      <Refusal refusal={state} />
      <input type="hidden" name="token" value={token} />
      <label>
        E-mail address
        <input type="email" name="email" autoComplete="username" value={email} readOnly />
      </label>
      <label>
        Your name
        <input
          name="name"
          autoComplete="name"
          maxLength={200}
          defaultValue={sentText(state, "name")}
          key={sentText(state, "name")}
          required
        />
      </label>
      <NewPassword shortest={shortest} refused={state !== null} />
      <button type="submit" className="button-main" disabled={pending}>
        Make the account
      </button>
    </form>
  );
}

type NewPasswordFormProps = { action: UserFormAction; token: string; email: string; shortest: number };

export function NewPasswordForm({ action, token, email, shortest }: NewPasswordFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="sign-in">
      <Refusal refusal={state} />
      <input type="hidden" name="token" value={token} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <NewPassword shortest={shortest} refused={state !== null} />
      <button type="submit" className="button-main" disabled={pending}>
        Set the password
      </button>
    </form>
  );
}

function NewPassword({ shortest, refused }: { shortest: number; refused: boolean }) {
  return (
    <label>
      Password
      <span className="hint" id="password-hint">
        At least {shortest} characters. Several words in a row are easy to keep and hard to guess.
      </span>
      <input
        type="password"
        name="password"
        autoComplete="new-password"
        aria-describedby={refused ? "password-hint refusal" : "password-hint"}
        required
      />
    </label>
  );
}

"use client";
import { useActionState } from "react";

export type SignInState = { message: string; email: string; reference?: string } | null;

type SignInFormProps = {
  action: (before: SignInState, form: FormData) => Promise<SignInState>;
  /** Where to go afterwards. */
  returnTo: string;
  /** What went wrong before the page was opened. */
  notice?: string;
};

export function SignInForm({ action, returnTo, notice }: SignInFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const message = state?.message ?? notice;
  return (
    <form action={submit} className="sign-in">
      {message ? (
        <div className="refusal" role="alert" id="refusal">
          <p>{message}</p>
          {state?.reference ? (
            <p>
              Reference: <code className="reference">{state.reference}</code>
            </p>
          ) : null}
        </div>
      ) : null}
      <input type="hidden" name="returnTo" value={returnTo} />
      <label>
        E-mail address
        <input
          type="email"
          name="email"
          autoComplete="username"
          defaultValue={state?.email}
          key={state?.email}
          aria-describedby={message ? "refusal" : undefined}
          required
        />
      </label>
      <label>
        Password
        <input type="password" name="password" autoComplete="current-password" required />
      </label>
      <button type="submit" className="button-main" disabled={pending}>
        {pending ? "Signing in …" : "Sign in"}
      </button>
    </form>
  );
}

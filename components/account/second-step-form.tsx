"use client";
import { type ReactNode, useActionState } from "react";

export type SecondStepState =
  | { message: string; beginAgain?: boolean; reference?: string }
  | null
  | undefined;

type SecondStepFormProps = {
  action: (before: SecondStepState, form: FormData) => Promise<SecondStepState>;
  /** Where to go afterwards. */
  returnTo: string;
  authenticator: boolean;
  /** The way in by passkey, for those who have one. */
  children?: ReactNode;
};

export function SecondStepForm({ action, returnTo, authenticator, children }: SecondStepFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="sign-in">
      {state ? (
        <div className="refusal" role="alert" id="refusal">
          <p>{state.message}</p>
          {state.beginAgain ? (
            <p>
              <a href={`/desk/sign-in?${new URLSearchParams({ returnTo })}`}>Sign in again</a>
            </p>
          ) : null}
          {state.reference ? (
            <p>
              Reference: <code className="reference">{state.reference}</code>
            </p>
          ) : null}
        </div>
      ) : null}
      <input type="hidden" name="returnTo" value={returnTo} />
      {children}
      <CodeField authenticator={authenticator} describedBy={state ? "refusal" : undefined} />
      <button type="submit" className="button-main" disabled={pending}>
        {pending ? "Checking …" : "Go on"}
      </button>
    </form>
  );
}

/** One field for both kinds of code: what was typed tells which it is. */
export function CodeField({ authenticator, describedBy }: { authenticator: boolean; describedBy?: string }) {
  return (
    <label>
      {authenticator ? "Code" : "Recovery code"}
      <span className="hint" id="code-hint">
        {authenticator
          ? "Six digits from your authenticator app. A recovery code will do as well."
          : "One of the codes you kept when you added your passkey. Each works once."}
      </span>
      <input
        type="text"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={["code-hint", describedBy].filter(Boolean).join(" ")}
        required
      />
    </label>
  );
}

"use client";
import { useActionState } from "react";
import type { AccountAction, FactorState } from "./account-state";
import { ButtonForm } from "./button-form";
import { RecoveryCodes } from "./recovery-codes";
import { Refusal } from "./refusal";

type AuthenticatorSetupProps = {
  /** What the app reads; null before it was asked for. */
  pending: { picture: string; typed: string } | null;
  active: boolean;
  idempotencyKey: string;
  begin: AccountAction;
  activate: (before: FactorState, form: FormData) => Promise<FactorState>;
};

export function AuthenticatorSetup(props: AuthenticatorSetupProps) {
  const { pending, active, idempotencyKey, begin, activate } = props;
  const [state, submit, sending] = useActionState(activate, null);
  if (state && "codes" in state) return <RecoveryCodes codes={state.codes} />;
  if (active && !pending) {
    return (
      <div className="account-part">
        <p role="status">Your authenticator app is set up. From now on signing in asks for its code.</p>
        <p className="ways">
          <a href="/desk">On to the desk</a>
          <a href="/desk/account">Back to my account</a>
        </p>
        <p>On another phone now? The app you have counts until the other one has shown its first code.</p>
        <ButtonForm action={begin} label="Set up another one in its place" idempotencyKey={idempotencyKey} />
      </div>
    );
  }
  if (!pending) {
    return <ButtonForm action={begin} label="Show the picture to scan" idempotencyKey={idempotencyKey} />;
  }
  return (
    <div className="authenticator">
      <figure>
        <img src={pending.picture} alt="To be scanned with an authenticator app" width={200} height={200} />
        <figcaption>
          Or type this key into the app: <code>{pending.typed}</code>
        </figcaption>
      </figure>
      <form action={submit} className="sign-in">
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <Refusal refusal={state && "message" in state ? state : null} />
        <label>
          Code
          <span className="hint">The six digits the app shows now.</span>
          <input
            type="text"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            aria-describedby={state ? "refusal" : undefined}
            required
          />
        </label>
        <button type="submit" className="button-main" disabled={sending}>
          Set up
        </button>
      </form>
    </div>
  );
}

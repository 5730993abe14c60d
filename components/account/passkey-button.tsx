"use client";
import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from "@simplewebauthn/browser";
import { useState, useSyncExternalStore, useTransition } from "react";
import { newKey } from "@/components/ui/new-key";

type Refused = { refused: true; message: string };
/** What to ask the passkey for, or why not. */
export type PasskeyOptions = PublicKeyCredentialRequestOptionsJSON | Refused;
/** Nothing, where it went on to another page. */
export type PasskeyOutcome = Refused | undefined;

type PasskeyButtonProps = {
  label: string;
  ask: (idempotencyKey: string) => Promise<PasskeyOptions>;
  answer: (
    answer: AuthenticationResponseJSON,
    returnTo: string,
    idempotencyKey: string,
  ) => Promise<PasskeyOutcome>;
  returnTo: string;
  className?: string;
};

/** Nothing where the browser has no passkeys, or runs no script: the form beside it does without. */
export function PasskeyButton({
  label,
  ask,
  answer,
  returnTo,
  className = "button-quiet",
}: PasskeyButtonProps) {
  const supported = usePasskeySupport();
  const [message, setMessage] = useState<string | null>(null);
  const [pending, start] = useTransition();
  if (!supported) return null;
  const use = () =>
    start(async () => {
      setMessage(null);
      const options = await ask(newKey());
      if ("refused" in options) return setMessage(options.message);
      try {
        const given = await startAuthentication({ optionsJSON: options });
        const refusal = await answer(given, returnTo, newKey());
        if (refusal) setMessage(refusal.message);
      } catch (error) {
        setMessage(passkeyTrouble(error));
      }
    });
  return (
    <div className="passkey">
      <button type="button" className={className} onClick={use} disabled={pending}>
        {label}
      </button>
      <p role="status" className="passkey-message">
        {pending ? "Waiting for the passkey …" : message}
      </p>
    </div>
  );
}

export const usePasskeySupport = () =>
  useSyncExternalStore(
    () => () => {},
    browserSupportsWebAuthn,
    () => false,
  );

/** What a browser says about passkeys is written for programs. Anything else is not ours to swallow. */
export function passkeyTrouble(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") {
    return "No passkey was used: it was cancelled, took too long, or this device has none for this site.";
  }
  if (name === "InvalidStateError") return "This device has a passkey for your account already.";
  if (name === "SecurityError") return "Passkeys work only under the address this site is configured for.";
  if (name === "NotSupportedError" || name === "ConstraintError") {
    return "This device cannot make a passkey that asks for a finger, a face or a PIN.";
  }
  throw error;
}

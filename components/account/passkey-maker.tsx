"use client";
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  startRegistration,
} from "@simplewebauthn/browser";
import { useState, useTransition } from "react";
import { newKey } from "@/components/ui/new-key";
import type { AccountRefusal, FactorState } from "./account-state";
import { passkeyTrouble, usePasskeySupport } from "./passkey-button";
import { RecoveryCodes } from "./recovery-codes";
import { Refusal } from "./refusal";

type PasskeyMakerProps = {
  begin: (
    idempotencyKey: string,
  ) => Promise<{ options: PublicKeyCredentialCreationOptionsJSON } | AccountRefusal>;
  add: (
    made: { name: string; answer: RegistrationResponseJSON },
    idempotencyKey: string,
  ) => Promise<FactorState>;
};

const refusalOf = (message: string): AccountRefusal => ({ message, problems: {}, confirm: false });

export function PasskeyMaker({ begin, add }: PasskeyMakerProps) {
  const supported = usePasskeySupport();
  const [state, setState] = useState<FactorState>(null);
  const [pending, start] = useTransition();
  if (state && "codes" in state) return <RecoveryCodes codes={state.codes} />;
  if (!supported) {
    return (
      <p>A passkey is made by a script of this page, in a browser that knows passkeys. This one does not.</p>
    );
  }
  const make = (name: string) =>
    start(async () => {
      setState(null);
      const begun = await begin(newKey());
      if (!("options" in begun)) return setState(begun);
      try {
        const answer = await startRegistration({ optionsJSON: begun.options });
        setState(await add({ name, answer }, newKey()));
      } catch (error) {
        setState(refusalOf(passkeyTrouble(error)));
      }
    });
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        make(String(new FormData(event.currentTarget).get("name") ?? ""));
      }}
    >
      <Refusal refusal={state && "message" in state ? state : null} />
      <label>
        Name
        <span className="hint">Where it lives, so that you know it again: Work laptop.</span>
        <input type="text" name="name" maxLength={100} required />
      </label>
      <button type="submit" className="button-main" disabled={pending}>
        {pending ? "Waiting for the passkey …" : "Make a passkey"}
      </button>
      <p className="sign-in-help">
        <a href="/desk/account">Back to my account</a>
      </p>
    </form>
  );
}

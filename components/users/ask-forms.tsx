"use client";
import { useActionState } from "react";
import { Refusal } from "@/components/account/refusal";
import { sentText, type UserFormAction } from "./user-form-state";

/** Asks for a link to a new password. */
export function AskResetForm({ action }: { action: UserFormAction }) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="sign-in">
      <Refusal refusal={state} />
      <label>
        E-mail address
        <input
          type="email"
          name="email"
          autoComplete="username"
          defaultValue={sentText(state, "email")}
          key={sentText(state, "email")}
          required
        />
      </label>
      <button type="submit" className="button-main" disabled={pending}>
        Send the link
      </button>
    </form>
  );
}

/** The invitee of an invitation that has run out asks for another. */
export function AskAgainForm({ action, token }: { action: UserFormAction; token: string }) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="sign-in">
      <Refusal refusal={state} />
      <input type="hidden" name="token" value={token} />
      <button type="submit" className="button-main" disabled={pending}>
        Ask for a new invitation
      </button>
    </form>
  );
}

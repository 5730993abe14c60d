"use client";
import { useActionState } from "react";
import { Refusal } from "@/components/account/refusal";
import { roleChoices, roleSentences } from "./labels";
import { sentText, type UserFormAction } from "./user-form-state";

type InviteFormProps = { action: UserFormAction; idempotencyKey: string };

export function InviteForm({ action, idempotencyKey }: InviteFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const role = sentText(state, "role") ?? "reporter";
  return (
    <form action={submit} className="record-form" aria-busy={pending}>
      <Refusal refusal={state} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <div className="field">
        <label htmlFor="invite-email">E-mail address</label>
        <input
          id="invite-email"
          type="email"
          name="email"
          autoComplete="off"
          defaultValue={sentText(state, "email")}
          key={sentText(state, "email")}
          required
        />
      </div>
      <fieldset className="choices">
        <legend>Role</legend>
        {roleChoices.map(({ id, label }) => (
          <label key={`${id} ${role}`}>
            <input type="radio" name="role" value={id} defaultChecked={id === role} />
            <span>
              {label} <span className="hint">{roleSentences[id]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="buttons">
        <button type="submit" className="button-main" disabled={pending}>
          Invite
        </button>
      </p>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { Refusal } from "@/components/account/refusal";
import type { UserRole } from "@/db/vocabulary";
import { roleChoices } from "./labels";
import { sentText, type UserFormAction } from "./user-form-state";

type RoleFormProps = { action: UserFormAction; idempotencyKey: string; userId: string; role: UserRole };

export function RoleForm({ action, idempotencyKey, userId, role }: RoleFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const chosen = sentText(state, "role") ?? role;
  return (
    <form action={submit} className="record-form" aria-busy={pending}>
      <Refusal refusal={state} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="userId" value={userId} />
      <div className="field">
        <label htmlFor="role">Role</label>
        <p className="hint" id="role-hint">
          Their sessions and tokens end; they sign in anew. What they wrote stays theirs: they never approve
          it.
        </p>
        <select id="role" name="role" defaultValue={chosen} key={chosen} aria-describedby="role-hint">
          {roleChoices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p className="buttons">
        <button type="submit" className="button-main" disabled={pending}>
          Change the role
        </button>
      </p>
    </form>
  );
}

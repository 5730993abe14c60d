"use client";
import { useActionState } from "react";
import { Refusal } from "@/components/account/refusal";
import { sentText, type UserFormAction } from "./user-form-state";

type LeavingFormProps = {
  action: UserFormAction;
  idempotencyKey: string;
  userId: string;
  openItems: number;
  /** Who can take care of what is left open. */
  heirs: readonly { id: string; label: string }[];
  /** They have left already: somebody has to be chosen, and nothing else happens. */
  hasLeft?: true;
};

export function LeavingForm(props: LeavingFormProps) {
  const { action, idempotencyKey, userId, openItems, heirs, hasLeft } = props;
  const [state, submit, pending] = useActionState(action, null);
  const chosen = sentText(state, "toUserId") ?? "";
  return (
    <form action={submit} className="record-form" aria-busy={pending}>
      <Refusal refusal={state} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="userId" value={userId} />
      {openItems > 0 ? (
        <div className="field">
          <label htmlFor="heir">
            Who takes care of {openItems === 1 ? "the open item" : `the ${openItems} open items`}
          </label>
          <p className="hint" id="heir-hint">
            Drafts keep their author. Each hand-over stands in the entry’s record.
          </p>
          <select id="heir" name="toUserId" defaultValue={chosen} key={chosen} aria-describedby="heir-hint">
            <option value="">{hasLeft ? "Choose somebody" : "Nobody yet: they stay in the queue"}</option>
            {heirs.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <p className="buttons">
        <button type="submit" className="button-main" disabled={pending}>
          {hasLeft ? "Hand over" : "Disable the account"}
        </button>
      </p>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { type CheckItem, checkItems } from "@/db/review-vocabulary";
import { checkLabels } from "./labels";

export type RequiredState = { message: string };

type RequiredFormProps = {
  action: (before: RequiredState | null, form: FormData) => Promise<RequiredState>;
  required: readonly CheckItem[];
  maySet: boolean;
  idempotencyKey: string;
};

/** Which items of the list an approval needs here. */
export function RequiredForm({ action, required, maySet, idempotencyKey }: RequiredFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  if (!maySet) {
    return (
      <ul className="required-checks">
        {checkItems.map((item) => (
          <li key={item}>
            {checkLabels[item]}: {required.includes(item) ? "required" : "not required"}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <form action={submit} className="act" aria-busy={pending}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {state ? (
        <p className="refusal" role="alert">
          {state.message}
        </p>
      ) : null}
      <fieldset className="required-checks">
        <legend>An approval needs</legend>
        {checkItems.map((item) => (
          <label key={item}>
            <input
              type="checkbox"
              name="items[]"
              value={item}
              defaultChecked={required.includes(item)}
              key={`${item}${required.includes(item)}`}
            />
            {checkLabels[item]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button-main" disabled={pending}>
        Keep
      </button>
    </form>
  );
}

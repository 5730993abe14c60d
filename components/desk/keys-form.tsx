"use client";
import { useActionState } from "react";
import type { ViewAction } from "@/components/queue/view-state";
import { type KeyAct, keyActs } from "@/lib/queue/keys";
import { keyActLabels } from "./desk-key-labels";

type KeysFormProps = {
  action: ViewAction;
  on: boolean;
  keys: Record<KeyAct, string | null>;
  idempotencyKey: string;
};

/** Which key does what for this person; an empty box is no key. */
export function KeysForm({ action, on, keys, idempotencyKey }: KeysFormProps) {
  const [state, save, pending] = useActionState(action, null);
  return (
    <form action={save} className="keys-form" aria-busy={pending}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <fieldset>
        <legend>Single keys</legend>
        <label>
          <input type="radio" name="singleKeys" value="on" defaultChecked={on} /> act
        </label>
        <label>
          <input type="radio" name="singleKeys" value="off" defaultChecked={!on} /> do nothing
        </label>
      </fieldset>
      <table>
        <thead>
          <tr>
            <th scope="col">Act</th>
            <th scope="col">Key</th>
          </tr>
        </thead>
        <tbody>
          {keyActs.map((act) => (
            <tr key={act}>
              <th scope="row">
                <label htmlFor={`key-${act}`}>{keyActLabels[act]}</label>
              </th>
              <td>
                <input
                  id={`key-${act}`}
                  name={`keys.${act}`}
                  defaultValue={keys[act] ?? ""}
                  maxLength={5}
                  size={6}
                  autoComplete="off"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <button type="submit" className="button-main" disabled={pending}>
          Keep these keys
        </button>
      </p>
      <p role="status">{state?.message ?? ""}</p>
    </form>
  );
}

"use client";
import type { RefObject } from "react";

type KeyHelpProps = {
  dialog: RefObject<HTMLDialogElement | null>;
  keys: [keys: string, does: string][];
  on: boolean;
  onSwitch: (on: boolean) => void;
};

/** The sheet of keys, and the switch that turns the single ones off. */
export function KeyHelp({ dialog, keys, on, onSwitch }: KeyHelpProps) {
  return (
    <>
      <button
        type="button"
        className="button-quiet key-help-open"
        onClick={() => dialog.current?.showModal()}
      >
        Keyboard
      </button>
      <dialog ref={dialog} className="key-help" aria-labelledby="key-help-title">
        <h2 id="key-help-title">Keyboard</h2>
        <dl>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.currentTarget.checked)} />
          Single keys act on this device
        </label>
        <form method="dialog">
          <button type="submit" className="button-main">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}

"use client";
import type { RefObject } from "react";

type KeyHelpProps = {
  dialog: RefObject<HTMLDialogElement | null>;
  keys: [keys: string, does: string][];
  /** Whether the page has a button that opens it. */
  button?: boolean;
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose?: () => void;
};

/** The sheet of keys, and the switch that turns the single ones off. */
export function KeyHelp({ dialog, keys, button = true, on, onSwitch, onClose }: KeyHelpProps) {
  return (
    <>
      {button ? (
        <button
          type="button"
          className="button-quiet key-help-open"
          onClick={() => dialog.current?.showModal()}
        >
          Keyboard
        </button>
      ) : null}
      <dialog ref={dialog} className="key-help" aria-labelledby="key-help-title" onClose={onClose}>
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
          Single keys act
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

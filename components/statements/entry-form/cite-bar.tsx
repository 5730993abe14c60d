"use client";
import { purposeActs } from "./choices";
import type { CitedPassage } from "./cite";
import { citeIntent } from "./cite";
import { useEntry } from "./entry-context";

export type PickedPassage = Omit<CitedPassage, "purpose">;

/** What can be done with the words that are selected or ticked: cited as the words, for context, for a date. */
export function CiteBar({
  picked,
  empty,
  label,
}: {
  picked: () => PickedPassage | null;
  empty: string;
  label: string;
}) {
  const { press, tell } = useEntry();
  return (
    <fieldset className="cite-bar">
      <legend className="visually-hidden">{label}</legend>
      {purposeActs.map(({ purpose, act }) => (
        <button
          key={purpose}
          type="button"
          className="entry-button entry-button-plain"
          // The selection of a text is lost where the button takes the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const passage = picked();
            if (passage) press(citeIntent({ ...passage, purpose }));
            else tell(empty);
          }}
        >
          {act}
        </button>
      ))}
    </fieldset>
  );
}

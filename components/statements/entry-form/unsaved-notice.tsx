"use client";
import { useState } from "react";
import { differencesOf } from "./compare";
import { useEntry } from "./entry-context";
import type { UnsavedCopy } from "./use-unsaved-copy";
import type { EntryValues } from "./values";
import { whenInWords } from "./when";
import { WordDiff } from "./word-diff";

/** Text of this entry that never reached the desk: shown first, put back only when asked, and that can be undone. */
export function UnsavedNotice({ copy, drop }: { copy: UnsavedCopy | null; drop: () => void }) {
  const { state, send, tell } = useEntry();
  const [before, setBefore] = useState<EntryValues | null>(null);
  if (before) {
    return (
      <div className="unsaved-notice">
        <p>The unsaved text is back in the form.</p>
        <button
          type="button"
          className="entry-button entry-button-plain"
          onClick={() => {
            send({
              type: "replaced",
              values: { ...before, version: state.values.version, id: state.values.id },
            });
            setBefore(null);
          }}
        >
          Undo
        </button>
      </div>
    );
  }
  if (!copy) return null;
  const differences = differencesOf(copy.values, state.values, null, state.known);
  if (differences.length === 0) return null;
  return (
    <section className="unsaved-notice" aria-labelledby="unsaved">
      <h2 id="unsaved">Text from {whenInWords(copy.at, true).replace(/^(?:at|on) /, "")} was not saved</h2>
      <p>It is kept in this browser. Look at it before you take it back.</p>
      <details>
        <summary>Compare it with what is in the form</summary>
        <dl className="unsaved-preview">
          {differences.map(({ group, label, mine, theirs }) => (
            <div key={group}>
              <dt>{label}</dt>
              <dd>
                <span className="field-note">Kept here: </span>
                <span className="difference-text">
                  <WordDiff text={mine} other={theirs} />
                </span>
              </dd>
              <dd>
                <span className="field-note">In the form: </span>
                <span className="difference-text">
                  <WordDiff text={theirs} other={mine} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="entry-actions">
        <button
          type="button"
          className="entry-button entry-button-plain"
          onClick={() => {
            setBefore(state.values);
            const { id, version, draftKey } = state.values;
            send({ type: "replaced", values: { ...copy.values, id, version, draftKey } });
            drop();
            tell("The unsaved text is in the form.");
          }}
        >
          Put it into the form
        </button>
        <button type="button" className="entry-button entry-button-quiet" onClick={drop}>
          Discard it
        </button>
      </p>
    </section>
  );
}

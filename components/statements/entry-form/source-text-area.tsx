"use client";
import { useRef, useState } from "react";
import { useEntry } from "./entry-context";
import { IntentButton, TextArea, WithScript } from "./fields";
import { hasOwnFields, textOfSource } from "./source-text";

/** The text of the source, and the ways to take the words from it. */
export function SourceText() {
  const { state } = useEntry();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const own = hasOwnFields(state.values);
  const setArea = (element: HTMLTextAreaElement | null) => {
    area.current = element;
  };
  return (
    <>
      {own ? (
        <TextArea
          path="source.text"
          label="Text of the source"
          rows={12}
          words
          areaRef={setArea}
          hint="Paste the document here: an e-mail, a release, a page."
        />
      ) : (
        <div className="field field-wide">
          <label htmlFor="chosen-text">Text of the source</label>
          <textarea
            id="chosen-text"
            ref={setArea}
            rows={12}
            className="of-record"
            readOnly
            value={textOfSource(state)}
          />
        </div>
      )}
      <p className="entry-actions">
        <WithScript>
          <UseSelection selected={() => selectionOf(area.current)} />
        </WithScript>
        {own ? <IntentButton intent="use-text">Use the whole text as words</IntentButton> : null}
        <IntentButton intent="suggest">Check the text for suggestions</IntentButton>
      </p>
    </>
  );
}

function selectionOf(area: HTMLTextAreaElement | null): string {
  return area ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : "";
}

/** Puts the selected text in the place of the words; what stood there can be put back. */
function UseSelection({ selected }: { selected: () => string }) {
  const { state, send, tell } = useEntry();
  const [before, setBefore] = useState("");
  const use = (text: string) => send({ type: "typed", path: "words", text });
  return (
    <>
      <button
        type="button"
        className="entry-button entry-button-plain"
        onClick={() => {
          const text = selected();
          if (text === "") {
            tell("Select a passage in the text of the source first.");
            return;
          }
          setBefore(state.values.words === text ? "" : state.values.words);
          use(text);
          tell(`${text.split(/\s+/).length} words taken over.`);
        }}
      >
        Use the selection as words
      </button>
      {before === "" ? null : (
        <button
          type="button"
          className="entry-button entry-button-plain"
          onClick={() => {
            use(before);
            setBefore("");
          }}
        >
          Put the earlier words back
        </button>
      )}
    </>
  );
}

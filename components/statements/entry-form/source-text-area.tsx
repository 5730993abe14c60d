"use client";
import { useRef, useState } from "react";
import { citeIntent } from "./cite";
import { CiteBar } from "./cite-bar";
import { CitedList } from "./cited-list";
import { useEntry } from "./entry-context";
import { Choice, IntentButton, TextArea, WithScript } from "./fields";
import { fileText, passageOfRange, shownText } from "./picked-passage";
import { QuoteFinder } from "./quote-finder";
import { SentencePicker } from "./sentence-picker";
import { hasOwnFields, textOfSource } from "./source-text";
import { useCiteKeys } from "./use-cite-keys";

/** The text of the source, and the ways to take the words from it. */
export function SourceText() {
  const { state, press } = useEntry();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const own = hasOwnFields(state.values);
  const file = fileText(state);
  const setArea = (element: HTMLTextAreaElement | null) => {
    area.current = element;
  };
  const picked = () =>
    area.current && passageOfRange(shownText(state), area.current.selectionStart, area.current.selectionEnd);
  const keysOn = useCiteKeys(area, (purpose) => {
    const passage = picked();
    if (passage) press(citeIntent({ ...passage, purpose }));
    return passage !== null;
  });
  return (
    <>
      <TextChoice />
      {/* The bar stays in sight beside the text, and not over what follows it. */}
      <div>
        <WithScript>
          <CiteBar
            label="Cite the selected words"
            picked={picked}
            empty="Select a passage in the text of the source first."
          />
          {keysOn ? (
            <p className="field-note cite-keys">
              With a passage selected: <kbd>q</kbd> quote, <kbd>x</kbd> context, <kbd>d</kbd> date.
            </p>
          ) : null}
        </WithScript>
        {own && !file ? (
          <TextArea
            path="source.text"
            label="Text of the source"
            rows={12}
            words
            areaRef={setArea}
            hint="Paste the document here: an e-mail, a release, a page."
          />
        ) : (
          <ReadOnlyText text={file ? file.text : textOfSource(state)} setArea={setArea} />
        )}
      </div>
      {own && file ? <input type="hidden" name="source.text" value={state.values.source.text} /> : null}
      <WithScript>
        <SentencePicker />
      </WithScript>
      <QuoteFinder />
      <CitedList />
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

/** Which text to quote from, where the source has files beside what was pasted. */
function TextChoice() {
  const { texts } = useEntry().state.known;
  if (texts.length === 0) return null;
  const choices = Object.fromEntries([
    ["", "Pasted text"],
    ...texts.map(({ textId, name }) => [textId, name]),
  ]);
  return <Choice path="quote.textId" label="Quote from" choices={choices} />;
}

function ReadOnlyText({
  text,
  setArea,
}: {
  text: string | null;
  setArea: (element: HTMLTextAreaElement | null) => void;
}) {
  if (text === null) {
    return <p className="field-note">This text is too long to be shown here. Find the quote in it below.</p>;
  }
  return (
    <div className="field field-wide">
      <label htmlFor="chosen-text">Text of the source</label>
      <textarea id="chosen-text" ref={setArea} rows={12} className="of-record" readOnly value={text} />
    </div>
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

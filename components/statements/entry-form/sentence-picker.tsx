"use client";
import { useDeferredValue, useMemo, useState } from "react";
import { counted } from "@/components/ui/in-words";
import { CiteBar } from "./cite-bar";
import { useEntry } from "./entry-context";
import { passageOfRange, sentencesOf, shownText } from "./picked-passage";

const step = 60;

/** The text sentence by sentence, to be ticked: for fingers, keys and screen readers. */
export function SentencePicker() {
  const { state } = useEntry();
  const [open, setOpen] = useState(false);
  const shown = shownText(state);
  if (shown.text.trim() === "") return null;
  return (
    <details className="sentences" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Pick sentences</summary>
      {open ? <Sentences key={shown.textId} /> : null}
    </details>
  );
}

function Sentences() {
  const { state } = useEntry();
  const shown = shownText(state);
  const text = useDeferredValue(shown.text);
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [shownCount, setShownCount] = useState(step);
  const first = Math.min(...ticked);
  const last = Math.max(...ticked);
  const picked = () => {
    const [from, to] = [sentences[first]?.from, sentences[last]?.to];
    return from === undefined || to === undefined ? null : passageOfRange({ ...shown, text }, from, to);
  };
  const tick = (at: number) =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(at)) next.add(at);
      return next;
    });
  return (
    <>
      <CiteBar
        label="Cite the ticked sentences"
        picked={picked}
        empty="Tick one sentence first, or the first and the last of several."
      />
      <p className="field-note" role="status">
        {ticked.size === 0
          ? "Tick one sentence, or the first and the last of several."
          : `${counted(last - first + 1, "sentence", "sentences")} picked.`}
      </p>
      <ol className="sentence-list" dir="auto">
        {sentences.slice(0, shownCount).map(({ from, words }, at) => (
          <li key={from} className={at >= first && at <= last ? "picked" : undefined}>
            <label>
              <input type="checkbox" checked={ticked.has(at)} onChange={() => tick(at)} />{" "}
              <span>{words}</span>
            </label>
          </li>
        ))}
      </ol>
      {sentences.length > shownCount ? (
        <button
          type="button"
          className="entry-button entry-button-plain"
          onClick={() => setShownCount(shownCount + step)}
        >
          {`Show more: ${sentences.length - shownCount} left`}
        </button>
      ) : null}
    </>
  );
}

"use client";
import { useDeferredValue, useMemo } from "react";
import { wordsKindChoices } from "./choices";
import { useEntry } from "./entry-context";
import { Choice, TextArea, TextField } from "./fields";
import { shownText } from "./picked-passage";
import { EntrySection } from "./section";
import { matchOf, textOfSource, type WordsMatch } from "./source-text";

const notes: Record<WordsMatch, string> = {
  exact: "Found in the source, letter by letter.",
  normalised: "Found in the source once quotation marks, dashes and spaces are made alike.",
  absent: "Not found in the source text. Compare them; mark what you leave out with […].",
  unknown: "Exactly as printed, misspellings included. Mark what you leave out with […].",
};

/** The words of record, and whether they stand in the source. */
export function WordsPart() {
  const { state } = useEntry();
  const text = useDeferredValue(shownText(state).text || textOfSource(state));
  const words = useDeferredValue(state.values.words);
  const match = useMemo(() => matchOf(text, words), [text, words]);
  return (
    <EntrySection number={2} title="Words of record">
      <TextArea path="words" label="Words" rows={10} words note={<MatchNote match={match} />} />
      <div className="field-row">
        <Choice path="wordsKind" label="These words are" choices={wordsKindChoices} />
        <TextField path="language" label="Language" hint="en" />
      </div>
    </EntrySection>
  );
}

function MatchNote({ match }: { match: WordsMatch }) {
  return <span className={`match match-${match}`}>{notes[match]}</span>;
}

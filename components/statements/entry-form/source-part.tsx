"use client";
import { ChosenSourceView } from "./chosen-source";
import { useEntry } from "./entry-context";
import { IntentButton } from "./fields";
import { PublisherField } from "./publisher-field";
import { EntrySection } from "./section";
import { SourceFields } from "./source-fields";
import { SourcePicker } from "./source-picker";
import { hasOwnFields } from "./source-text";
import { SourceText } from "./source-text-area";
import { SuggestionList } from "./suggestion-list";

/** The document that proves the words: its text first, since all else can be read from it. */
export function SourcePart() {
  const { state } = useEntry();
  const { source } = state.values;
  const own = hasOwnFields(state.values);
  return (
    <EntrySection number={1} title="Source">
      {own ? null : <ChosenSourceView />}
      <SourceText />
      <SuggestionList />
      {own ? (
        <>
          <SourceFields />
          <PublisherField />
        </>
      ) : null}
      {source.id === "" ? (
        <SourcePicker />
      ) : (
        <p className="entry-actions">
          <IntentButton intent="clear-source">Use another source instead</IntentButton>
        </p>
      )}
      <input type="hidden" name="source.id" value={source.id} />
      <input type="hidden" name="source.revise" value={source.revise} />
    </EntrySection>
  );
}

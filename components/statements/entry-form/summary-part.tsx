"use client";
import { styleWarnings } from "@/lib/suggestions/loaded-words";
import { useEntry } from "./entry-context";
import { TextArea, TextField } from "./fields";
import { EntrySection } from "./section";

/** What the newsroom writes itself: one neutral line for readers, and a note nobody else sees. */
export function SummaryPart() {
  const { summary } = useEntry().state.values;
  return (
    <EntrySection number={6} title="Summary and note">
      <TextField path="summary" label="Summary, one neutral line" note={<StyleNote text={summary} />} />
      <TextArea path="note" label="Note to the editor" rows={3} note="Never public." />
    </EntrySection>
  );
}

function StyleNote({ text }: { text: string }) {
  const warnings = styleWarnings(text);
  if (warnings.length === 0) return <>Say what it is about, not what to think of it. Never blocks saving.</>;
  return (
    <span className="style-note">
      {warnings.map(({ words, advice }) => (
        <span key={words}>
          “{words}”: {advice}{" "}
        </span>
      ))}
    </span>
  );
}

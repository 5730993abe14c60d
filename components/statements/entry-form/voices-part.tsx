"use client";
import { useEntry, useField } from "./entry-context";
import { IntentButton, Problems } from "./fields";
import { EntrySection } from "./section";
import { VoiceFields } from "./voice-fields";

/** Everybody who has a part in the statement, in order. */
export function VoicesPart() {
  const { attributions } = useEntry().state.values;
  const { control, problems, problemId } = useField("attributions");
  return (
    <EntrySection number={3} title="Voices">
      <div id={control.id} tabIndex={-1}>
        <Problems id={problemId} messages={problems} />
      </div>
      {attributions.map((voice, index) => (
        <VoiceFields key={voice.row} index={index} last={index === attributions.length - 1} />
      ))}
      <p className="entry-actions">
        <IntentButton intent="add-voice">Add another voice</IntentButton>
      </p>
    </EntrySection>
  );
}

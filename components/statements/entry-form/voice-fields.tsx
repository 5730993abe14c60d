"use client";
import { basisLabels, capacityChoices, roleChoices } from "./choices";
import { useEntry } from "./entry-context";
import { Choice, IntentButton, TextArea, TextField } from "./fields";
import { askDesk } from "./find";
import { MatchedRecord } from "./matched-record";
import { agentOptions, foundAt } from "./options";
import { Picker } from "./picker";
import type { VoiceValue } from "./values";

type VoiceFieldsProps = { index: number; last: boolean };

/** One voice: its role and how it is printed; the rest is there for whoever needs it. */
export function VoiceFields({ index, last }: VoiceFieldsProps) {
  const { state } = useEntry();
  const voice = state.values.attributions[index];
  if (!voice) return null;
  const path = `attributions.${index}`;
  const name = voice.printedName || voice.printedTitle;
  const number = index + 1;
  return (
    <fieldset className="voice">
      <legend>
        Voice {number}
        {name ? `: ${name}` : null}
      </legend>
      <div className="voice-main">
        <Choice path={`${path}.role`} label="Part" choices={roleChoices} />
        <TextField path={`${path}.printedName`} label="Name, as printed" />
        <TextField path={`${path}.printedTitle`} label="Title, as printed" />
      </div>
      <div className="voice-quoted">
        <TextArea
          path={`${path}.quotedWords`}
          label="Words quoted"
          rows={3}
          words
          note="Letter by letter as they stand inside the words, without the quotation marks."
        />
      </div>
      <div className="row-foot">
        <VoiceRecord index={index} voice={voice} />
        <VoiceMore index={index} voice={voice} />
      </div>
      <VoiceMoves index={index} last={last} />
      <input type="hidden" name={`attributions[${index}].agentId`} value={voice.agentId} />
    </fieldset>
  );
}

function VoiceMoves({ index, last }: VoiceFieldsProps) {
  const number = index + 1;
  const alone = index === 0 && last;
  return (
    <p className="row-actions">
      {alone ? null : (
        <>
          <IntentButton
            intent={`up-voice:${index}`}
            kind="quiet"
            label={`Move voice ${number} up`}
            disabled={index === 0}
          >
            Up
          </IntentButton>
          <IntentButton
            intent={`down-voice:${index}`}
            kind="quiet"
            label={`Move voice ${number} down`}
            disabled={last}
          >
            Down
          </IntentButton>
        </>
      )}
      <IntentButton intent={`remove-voice:${index}`} kind="quiet" label={`Remove voice ${number}`}>
        Remove
      </IntentButton>
    </p>
  );
}

function VoiceRecord({ index, voice }: { index: number; voice: VoiceValue }) {
  const { state, send } = useEntry();
  const path = `attributions.${index}`;
  const use = `use-voice:${index}`;
  if (voice.agentId !== "") {
    return <MatchedRecord agentId={voice.agentId} clear={`clear-voice:${index}`} label="Record" />;
  }
  return (
    <Picker
      path={`${path}.find`}
      label="Record in the registry"
      hint={voice.printedName ? `Look for ${voice.printedName}` : "Name in the registry"}
      intent={`find-voice:${index}`}
      search={async (query, signal) => {
        const name = query || voice.printedName || voice.printedTitle;
        const agents = await askDesk("agents", { q: name }, signal);
        send({ type: "learned", known: { agents } });
        return agentOptions(agents, use, { at: path, name: query || voice.printedName });
      }}
      found={foundAt(state.found, path, use)}
    />
  );
}

function VoiceMore({ index, voice }: { index: number; voice: VoiceValue }) {
  const { state } = useEntry();
  const path = `attributions.${index}`;
  const terms = state.known.terms.filter(({ agentId }) => agentId === voice.agentId);
  const fitting = terms.filter(({ fits }) => fits);
  const automatic =
    fitting.length === 1
      ? `By the day said: ${fitting[0]?.role}`
      : terms.length > 0
        ? "By the day said, if one fits"
        : "None in the registry";
  const offices = {
    "": automatic,
    ...Object.fromEntries(
      terms.map((term) => [
        term.id,
        `${term.role}${term.party ? ` (${term.party})` : ""}${term.fits ? "" : ", another time"}`,
      ]),
    ),
  };
  const hasProblem = Object.keys(state.problems).some(
    (problem) => problem.startsWith(`${path}.`) && !/printed|quoted|find/.test(problem),
  );
  const summary = [
    voice.termId
      ? terms.find(({ id }) => id === voice.termId)?.role
      : fitting.length === 1
        ? fitting[0]?.role
        : "",
    voice.capacity ? capacityChoices[voice.capacity as keyof typeof capacityChoices] : "",
    voice.basis === "inferred" ? basisLabels.inferred : "",
  ].filter(Boolean);
  return (
    <details className="voice-more" open={hasProblem || undefined}>
      <summary>{summary.length > 0 ? summary.join(" · ") : "Office, capacity, certainty"}</summary>
      <div className="voice-main">
        {voice.agentId === "" ? null : (
          <Choice path={`${path}.termId`} label="Office that day" choices={offices} />
        )}
        <Choice path={`${path}.capacity`} label="Speaks" choices={{ "": "Not said", ...capacityChoices }} />
        <Choice path={`${path}.basis`} label="How it is known" choices={basisLabels} />
      </div>
    </details>
  );
}

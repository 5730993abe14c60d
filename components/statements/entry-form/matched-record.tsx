"use client";
import { useEntry } from "./entry-context";
import { IntentButton } from "./fields";
import { aboutAgent } from "./known";

type MatchedRecordProps = { agentId: string; clear: string; label: string };

/** The record of the registry a printed name stands for. */
export function MatchedRecord({ agentId, clear, label }: MatchedRecordProps) {
  const agent = useEntry().state.known.agents.find(({ id }) => id === agentId);
  return (
    <div className="field matched">
      <p className="matched-label">{label}</p>
      <p>
        <strong>{agent?.name ?? "A record"}</strong>
        {agent ? <span className="field-note"> {aboutAgent(agent)}</span> : null}
      </p>
      <IntentButton intent={clear} label={`Not this one: ${agent?.name ?? ""}`}>
        Not this one
      </IntentButton>
    </div>
  );
}

"use client";
import { useEntry } from "./entry-context";
import { TextField } from "./fields";
import { askDesk } from "./find";
import { MatchedRecord } from "./matched-record";
import { agentOptions, foundAt } from "./options";
import { Picker } from "./picker";

const at = "source.publisher";
const use = "use-publisher";

/** The publisher as printed, and the record of the registry it is. */
export function PublisherField() {
  const { state, send } = useEntry();
  const { source } = state.values;
  return (
    <div className="field-row">
      <TextField path="source.publisherName" label="Publisher, as printed" />
      {source.publisherId === "" ? (
        <Picker
          path="source.publisherFind"
          label="Record of the publisher"
          hint={source.publisherName || "Name in the registry"}
          intent="find-publisher"
          search={async (query, signal) => {
            const name = query || source.publisherName;
            const agents = await askDesk("agents", { q: name }, signal);
            send({ type: "learned", known: { agents } });
            return agentOptions(agents, use, { at, name });
          }}
          found={foundAt(state.found, at, use)}
        />
      ) : (
        <MatchedRecord agentId={source.publisherId} clear="clear-publisher" label="Record of the publisher" />
      )}
      <input type="hidden" name="source.publisherId" value={source.publisherId} />
    </div>
  );
}

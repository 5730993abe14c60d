"use client";
import { Disclosure } from "@/components/ui/disclosure";
import { useEntry } from "./entry-context";
import { IntentButton } from "./fields";
import { askDesk } from "./find";
import { foundAt, recordingOptions } from "./options";
import { Picker } from "./picker";

const use = "add-clip";

/** The recordings a range can be cited of: those of the entry's source, and any other by its source. */
export function RecordingPicker() {
  const { values, known, found } = useEntry().state;
  const options = foundAt(found, "recording", use);
  const { id } = values.source;
  return (
    <>
      {known.recordings.some(({ sourceId }) => sourceId === id) ? (
        <p className="entry-actions">
          {known.recordings
            .filter(({ sourceId }) => sourceId === id)
            .map(({ captureId, name }) => (
              <IntentButton key={captureId} intent={`${use}:${captureId}`}>
                Cite a range of {name}
              </IntentButton>
            ))}
        </p>
      ) : null}
      <Disclosure summary="Cite a recording of another source" open={options !== null}>
        <Picker
          path="recordingFind"
          label="Recording of another source"
          hint="Title or D-number of the source, name of the file"
          intent="find-recording"
          search={async (q, signal) =>
            recordingOptions(await askDesk("recordings", id ? { q, id } : { q }, signal), use)
          }
          found={options}
        />
      </Disclosure>
    </>
  );
}

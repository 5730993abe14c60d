"use client";
import { useEffect, useState } from "react";
import { type ClipFields, ClipPicker } from "@/components/media/clip-picker";
import { exactText } from "@/components/ui/exact-text";
import { clockRange, readTime } from "@/lib/media/times";
import type { PublicCue } from "@/lib/media/transcript";
import { purposeChoices } from "./choices";
import { useEntry } from "./entry-context";
import { fieldId, fieldName } from "./field-names";
import { Choice } from "./fields";
import { askDesk } from "./find";
import type { KnownRecording } from "./known";
import type { ExcerptValue } from "./values";

const clipFields = ["from", "to", "coverage", "description"] as const;

/** A range of a recording the entry cites: what is chosen in a line, and the way to choose it. */
export function CitedClip({ at, excerpt }: { at: number; excerpt: ExcerptValue }) {
  const { state, send, script } = useEntry();
  const path = `excerpts.${at}`;
  const recording = state.known.recordings.find(({ captureId }) => captureId === excerpt.captureId);
  const own = recording?.sourceId === state.values.source.id;
  const range = rangeOf(excerpt);
  const [open, setOpen] = useState(range === null || excerpt.coverage === "");
  const problems = Object.fromEntries(
    clipFields.flatMap((field) => {
      const messages = state.problems[`${path}.${field}`] ?? [];
      return messages.length > 0 ? [[field, messages.join(" ")]] : [];
    }),
  );
  return (
    <details
      className="disclosure clip-cited"
      open={open || Object.keys(problems).length > 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {exactText(recording?.name ?? "A recording")}
        {recording && !own ? exactText(`, ${recording.sourceTitle}`) : null}
        {range ? ` ${range}` : ": no range yet"}
      </summary>
      {recording ? null : (
        <p className="field-note">This recording is not there to be played. The range can be typed.</p>
      )}
      <ClipPicker
        recording={recording?.playable ?? null}
        cues={useCues(recording, open && script)}
        script={script}
        id={fieldId(path)}
        nameOf={(field) => fieldName(`${path}.${field}`)}
        problems={problems}
        value={excerpt as ClipFields}
        onChange={(value) => {
          for (const field of clipFields) {
            if (value[field] !== excerpt[field])
              send({ type: "typed", path: `${path}.${field}`, text: value[field] });
          }
        }}
      />
      <Choice
        path={`${path}.purpose`}
        label="Cited as"
        choices={recording && !own ? purposesElsewhere : purposeChoices}
      />
    </details>
  );
}

// The words of a statement are cited from its own source.
const purposesElsewhere = { context: purposeChoices.context, date: purposeChoices.date };

function rangeOf({ from, to }: ExcerptValue): string | null {
  const [fromMs, toMs] = [readTime(from), readTime(to)];
  return fromMs === null || toMs === null || toMs <= fromMs ? null : clockRange({ fromMs, toMs });
}

/** The lines of a recording's transcript, asked for once they are shown. */
function useCues(recording: KnownRecording | undefined, wanted: boolean): readonly PublicCue[] {
  const [cues, setCues] = useState<readonly PublicCue[]>([]);
  const id = recording?.transcriptId ?? null;
  useEffect(() => {
    if (!wanted || id === null) return;
    const asked = new AbortController();
    askDesk("cues", { id }, asked.signal)
      .then(setCues)
      .catch(() => {});
    return () => asked.abort();
  }, [id, wanted]);
  return cues;
}

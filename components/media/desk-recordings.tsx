import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { DeskRecording, DeskTranscript } from "@/lib/media/queries/source-recordings";
import { clockTime } from "@/lib/media/times";
import { languageName, mediaKindLabels, soundLabels } from "./labels";

type DeskRecordingsProps = {
  sourceId: string;
  recordings: readonly DeskRecording[];
  untied: readonly DeskTranscript[];
};

/** The recordings and transcripts of a source at the desk, each with the way to its own page; nothing without any. */
export function DeskRecordings({ sourceId, recordings, untied }: DeskRecordingsProps) {
  if (recordings.length === 0 && untied.length === 0) return null;
  return (
    <section className="record-part" aria-labelledby="recordings">
      <h2 id="recordings">Recordings and transcripts</h2>
      <ul className="recording-list">
        {recordings.map((recording) => (
          <li key={recording.captureId}>
            <a href={`/desk/sources/${sourceId}/recording/${recording.captureId}`}>
              {exactText(recording.name || "Recording without a name")}
            </a>
            <p className="quiet">{recordingLine(recording)}</p>
            {recording.transcripts.map((transcript) => (
              <TranscriptLine key={transcript.id} sourceId={sourceId} transcript={transcript} />
            ))}
          </li>
        ))}
        {untied.map((transcript) => (
          <li key={transcript.id}>
            <TranscriptLine sourceId={sourceId} transcript={transcript} />
            <p className="quiet">Not yet said which recording it is of.</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TranscriptLine({ sourceId, transcript }: { sourceId: string; transcript: DeskTranscript }) {
  const { id, name, language, cueCount, brokenCount, corrected } = transcript;
  return (
    <p>
      <a href={`/desk/sources/${sourceId}/transcript/${id}`}>
        Transcript {exactText(name || languageName(language))}
      </a>
      <span className="quiet">
        {" "}
        {[
          languageName(language),
          counted(cueCount, "line"),
          corrected > 0 ? `${corrected} corrected` : "",
          brokenCount > 0 ? `${brokenCount} not read` : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </p>
  );
}

const recordingLine = ({ kind, durationMs, sound, clock }: DeskRecording) =>
  [
    mediaKindLabels[kind],
    durationMs === null ? "length not known" : clockTime(durationMs),
    soundLabels[sound].toLowerCase(),
    clock ? `clock in the picture ${clock.reads}` : "",
  ]
    .filter(Boolean)
    .join(" · ");

import { exactText } from "@/components/ui/exact-text";
import type { TimeRange } from "@/lib/media/times";
import type { PublicCue } from "@/lib/media/transcript";
import { Clocks } from "./clocks";
import { languageName } from "./labels";
import { type PlayableRecording, Player } from "./player";
import { Transcript } from "./transcript";

export type RecordingTranscript = {
  id: string;
  language: string;
  madeBy: string;
  cues: readonly PublicCue[];
  /** The cues as WebVTT, for download. */
  href: string;
};

type RecordingProps = {
  recording: PlayableRecording;
  /** The page it stands on. */
  address: string;
  range: TimeRange | null;
  transcript: RecordingTranscript | null;
  cited?: readonly { fromMs: number; toMs: number }[];
};

/** A recording with its clocks and its transcript: the whole of it, as a source page shows it. */
export function Recording({ recording, address, range, transcript, cited }: RecordingProps) {
  return (
    <Player recording={recording} range={range}>
      <Clocks clock={recording.clock} atMs={range?.fromMs ?? 0} />
      {transcript ? (
        <>
          <p className="transcript-head">
            {languageName(transcript.language)}
            {transcript.madeBy ? <>, transcribed by {exactText(transcript.madeBy)}</> : null}.{" "}
            <a href={transcript.href}>Captions as WebVTT</a>
          </p>
          <Transcript
            cues={transcript.cues}
            address={address}
            atMs={range?.fromMs ?? null}
            cited={cited}
            label={`Transcript, ${languageName(transcript.language)}`}
          />
        </>
      ) : (
        <p className="transcript-head">There is no transcript of this recording.</p>
      )}
    </Player>
  );
}

import { ClipRange } from "@/components/media/clip-range";
import { Clocks } from "@/components/media/clocks";
import { coverageLabels, languageName } from "@/components/media/labels";
import { Player } from "@/components/media/player";
import { atRange } from "@/components/media/time-link";
import { Transcript } from "@/components/media/transcript";
import { captionsPath, sourceHref } from "@/components/sources/source-address";
import { exactText } from "@/components/ui/exact-text";
import { filePath } from "@/lib/evidence/file-address";
import type { CitedRecording } from "@/lib/evidence/queries/excerpts-now";
import { fileKey } from "@/lib/evidence/readable-files";
import type { PublicExcerpt } from "@/lib/excerpts/public-excerpt";
import { clockRange } from "@/lib/media/times";

type CitedRangeProps = { excerpt: PublicExcerpt; recording: CitedRecording | null };

/** A cited range of a recording, cued, with what is said around it; in words alone where it cannot be played here. */
export function CitedRange({ excerpt, recording }: CitedRangeProps) {
  const { fromMs, toMs, coverage, description, position } = excerpt;
  if (fromMs === null || toMs === null) return null;
  const range = { fromMs, toMs };
  if (!recording) {
    return (
      <div className="clip-range">
        <p>
          {clockRange(range)}{" "}
          {coverage ? <span className="clip-coverage">{coverageLabels[coverage]}</span> : null}
        </p>
        {description ? <p dir="auto">{exactText(description)}</p> : null}
      </div>
    );
  }
  const { facts, transcript } = recording;
  const address = sourceHref({ number: recording.sourceNumber }, { file: fileKey(recording.sha256) });
  return (
    <>
      <ClipRange {...range} address={address} coverage={coverage} description={description} />
      <Player
        id={position === 1 ? "recording" : `recording-${position}`}
        recording={{
          kind: facts.kind,
          src: filePath(recording.captureId),
          mediaType: recording.mediaType,
          name: recording.name || `Recording of D-${recording.sourceNumber}`,
          durationMs: facts.durationMs,
          frameRate: facts.frameRate,
          clock: facts.clock,
          captions: transcript
            ? [
                {
                  src: captionsPath({ number: transcript.sourceNumber }, transcript.id),
                  language: transcript.language,
                  madeBy: transcript.madeBy,
                },
              ]
            : [],
        }}
        range={range}
      >
        <Clocks clock={facts.clock} atMs={fromMs} />
        {transcript && transcript.cues.length > 0 ? (
          <Transcript
            cues={transcript.cues}
            address={address}
            atMs={fromMs}
            cited={[range]}
            label={`Transcript around ${clockRange(range)}, cited place ${position}, ${languageName(transcript.language)}`}
            prefix={position === 1 ? "cue" : `cue-${position}`}
          />
        ) : null}
      </Player>
      <p className="quiet">
        <a href={atRange(address, range, "recording")}>The whole recording at this range</a>
      </p>
    </>
  );
}

import { Recording } from "@/components/media/recording";
import { atRange } from "@/components/media/time-link";
import { Pager } from "@/components/ui/pager";
import { filePath } from "@/lib/evidence/file-address";
import type { PublicTranscript } from "@/lib/evidence/queries/recording-transcripts";
import type { SourceMark } from "@/lib/evidence/queries/source-marks";
import type { ReadableFile } from "@/lib/evidence/readable-files";
import { clockRange, clockTime, type TimeRange } from "@/lib/media/times";
import type { SourceProfile } from "@/lib/sources/profile";
import { MarksRibbon } from "./marks-ribbon";
import { captionsPath, markId, sourceHref } from "./source-address";

export type RecordingViewProps = {
  source: SourceProfile;
  file: ReadableFile;
  /** Whether the address has to name the file. */
  named: boolean;
  poster: ReadableFile | null;
  transcripts: readonly PublicTranscript[];
  marks: readonly SourceMark[];
  /** The moment or the range the address asks for. */
  range: TimeRange | null;
  /** The lines of the transcript shown, by their place among all. */
  lines: { from: number; to: number };
};

/** A recording to be played, with its clocks, its transcript, and where the cited ranges lie in it. */
export function RecordingView(props: RecordingViewProps) {
  const { source, file, named, poster, transcripts, marks, range, lines } = props;
  const { capture } = file;
  const { recording } = capture;
  if (!recording) return null;
  const address = sourceHref(source, named ? { file: file.key } : {});
  const [transcript] = transcripts;
  const ranges = marks.flatMap(({ fromMs, toMs, ...mark }) =>
    fromMs === null || toMs === null ? [] : [{ ...mark, fromMs, toMs }],
  );
  // Where nobody knows how long it is, it is at least as long as what is said in it.
  const said = transcript?.cues.at(-1)?.endMs ?? 0;
  const whole = recording.durationMs ?? Math.max(1, said, ...ranges.map(({ toMs }) => toMs));
  return (
    <section className="section" aria-labelledby="document">
      <h2 id="document">Recording</h2>
      <MarksRibbon
        whole="the recording"
        marks={ranges.map((mark) => ({
          id: markId(mark),
          from: mark.fromMs / whole,
          to: mark.toMs / whole,
          statement: `S-${mark.number}`,
          place: clockRange(mark),
          opening: mark.opening,
          href: atRange(address, mark, "recording"),
        }))}
      />
      <Recording
        recording={{
          kind: recording.kind,
          src: filePath(capture.id),
          mediaType: capture.mediaType,
          name: capture.name || `Recording of D-${source.number}`,
          durationMs: recording.durationMs,
          frameRate: recording.frameRate,
          clock: recording.clock,
          poster: poster && filePath(poster.capture.id),
          captions: transcripts.map(({ id, sourceNumber, language, madeBy }) => ({
            src: captionsPath({ number: sourceNumber }, id),
            language,
            madeBy,
          })),
        }}
        address={address}
        range={range}
        transcript={
          transcript
            ? {
                id: transcript.id,
                language: transcript.language,
                madeBy: transcript.madeBy,
                cues: transcript.cues.slice(lines.from, lines.to),
                href: captionsPath({ number: transcript.sourceNumber }, transcript.id),
              }
            : null
        }
        cited={ranges}
      />
      {transcript ? <MoreLines address={address} transcript={transcript} lines={lines} /> : null}
    </section>
  );
}

/** A very long transcript goes on from another moment. */
function MoreLines({
  address,
  transcript: { cues },
  lines,
}: {
  address: string;
  transcript: PublicTranscript;
  lines: RecordingViewProps["lines"];
}) {
  const step = (index: number, word: string) => {
    const cue = cues[index];
    return (
      cue && {
        href: atRange(address, { fromMs: cue.startMs, toMs: null }),
        label: `${word} ${clockTime(cue.startMs)}`,
      }
    );
  };
  return (
    <Pager
      newer={
        lines.from > 0 ? step(Math.max(0, lines.from - (lines.to - lines.from)), "Lines from") : undefined
      }
      older={lines.to < cues.length ? step(lines.to, "Lines from") : undefined}
    />
  );
}

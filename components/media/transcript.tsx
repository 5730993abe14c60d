import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { clockTime, isoDuration, type TimeRange } from "@/lib/media/times";
import type { PublicCue } from "@/lib/media/transcript";
import { atTime } from "./time-link";

type TranscriptProps = {
  cues: readonly PublicCue[];
  /** The page it stands on; the time of a cue is added to it. */
  address: string;
  /** Cited stretches, marked as evidence. */
  cited?: readonly { fromMs: number; toMs: number }[];
  /** The moment asked for by the address. */
  atMs?: number | null;
  label?: string;
  /** Tells the cues of two transcripts on one page apart. */
  prefix?: string;
  /** What may be done with a cue, after its words. */
  after?: (cue: PublicCue) => ReactNode;
};

/** A transcript as an ordered list: each line begins with a link to its second, which works without script. */
export function Transcript(props: TranscriptProps) {
  const { cues, address, cited = [], atMs = null, label = "Transcript", prefix = "cue", after } = props;
  const current = atMs === null ? -1 : cueAt(cues, atMs);
  return (
    <section className="transcript" aria-label={label}>
      <ol data-player-cues>
        {cues.map((cue, index) => (
          <li
            key={cue.position}
            id={`${prefix}-${cue.position}`}
            data-from={cue.startMs}
            data-to={cue.endMs}
            aria-current={index === current ? "true" : undefined}
            suppressHydrationWarning
          >
            <a className="cue-time" href={atTime(address, cue.startMs, `${prefix}-${cue.position}`)}>
              <time dateTime={isoDuration(cue.startMs)}>{clockTime(cue.startMs)}</time>
            </a>
            <div className="cue-said">
              <Said cue={cue} before={cues[index - 1]} cited={isCited(cue, cited)} />
              {after?.(cue)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ cue, before, cited }: { cue: PublicCue; before: PublicCue | undefined; cited: boolean }) {
  const words = exactText(cue.text);
  return (
    <>
      {cue.speaker && cue.speaker !== before?.speaker ? (
        <p className="cue-speaker" dir="auto">
          {exactText(cue.speaker)}
        </p>
      ) : null}
      <p className="cue-words" dir="auto">
        {cited ? <mark>{words}</mark> : words}
      </p>
      {cue.original !== undefined ? (
        <Disclosure summary="Corrected">
          <p dir="auto">
            The file says: <q>{exactText(cue.original)}</q>
          </p>
        </Disclosure>
      ) : null}
    </>
  );
}

const isCited = (cue: PublicCue, cited: readonly { fromMs: number; toMs: number }[]) =>
  cited.some(({ fromMs, toMs }) => cue.startMs < toMs && fromMs < Math.max(cue.endMs, cue.startMs + 1));

/** The last cue that has begun and not ended; -1 when nothing is said. */
function cueAt(cues: readonly PublicCue[], ms: number): number {
  return cues.findLastIndex(({ startMs, endMs }) => startMs <= ms && ms < Math.max(endMs, startMs + 1));
}

/** The cues near a range, for a page that shows a passage and not the whole: those it touches and `around` on each side. */
export function cuesAround(cues: readonly PublicCue[], range: TimeRange, around = 2): PublicCue[] {
  const touched = cues.flatMap((cue, index) =>
    cue.startMs < (range.toMs ?? Number.POSITIVE_INFINITY) &&
    range.fromMs < Math.max(cue.endMs, cue.startMs + 1)
      ? [index]
      : [],
  );
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined
    ? []
    : cues.slice(Math.max(0, first - around), last + around + 1);
}

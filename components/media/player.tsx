import { createElement, type ReactNode } from "react";
import { exactText } from "@/components/ui/exact-text";
import { clockRange, rangeInSeconds, type TimeRange } from "@/lib/media/times";
import type { BurnedInClock } from "@/lib/media/transcript";
import { languageName, mediaKindLabels } from "./labels";

/** What is needed of a recording to play it. */
export type PlayableRecording = {
  kind: "video" | "audio";
  /** The address of the file. */
  src: string;
  mediaType: string;
  name: string;
  durationMs: number | null;
  frameRate: number | null;
  clock: BurnedInClock | null;
  poster?: string | null;
  /** Captions as WebVTT, at addresses of our own. */
  captions: { src: string; language: string; madeBy: string }[];
};

type PlayerProps = {
  recording: PlayableRecording;
  /** The range that is cited or asked for; playing stops at its end. */
  range: TimeRange | null;
  id?: string;
  /** The clocks, the transcript. */
  children?: ReactNode;
};

/**
 * A recording with the browser's own controls, which play the range without any script. islands/player.ts adds to it:
 * keys, following, the end of the range in words.
 */
export function Player({ recording, range, id = "recording", children }: PlayerProps) {
  const { clock, frameRate, name } = recording;
  // A custom element, so its class is an attribute.
  return createElement(
    "stet-player",
    {
      id,
      class: "player",
      ...(range && { "data-from": range.fromMs, "data-to": range.toMs ?? undefined }),
      ...(frameRate && { "data-rate": frameRate }),
      ...(clock && { "data-clock": clock.reads, "data-clock-at": clock.atMs }),
    },
    <Media recording={recording} range={range} />,
    <div className="player-bar">
      <p className="player-state" role="status" data-player-state suppressHydrationWarning />
      <button type="button" className="button-quiet" hidden data-player-continue suppressHydrationWarning>
        Continue
      </button>
      <label hidden className="player-follow" data-player-follow suppressHydrationWarning>
        <input type="checkbox" /> Transcript follows
      </label>
      {recording.kind === "video" ? (
        <label hidden className="player-stay" data-player-stay suppressHydrationWarning>
          <input type="checkbox" defaultChecked /> Stays in sight
        </label>
      ) : null}
    </div>,
    <p className="player-error" role="alert" hidden data-player-error suppressHydrationWarning>
      {exactText(name)} cannot be played here. What is written of it stays below;{" "}
      <a href={recording.src}>the file itself</a> can be downloaded.
    </p>,
    <p className="player-keys" hidden data-player-keys suppressHydrationWarning>
      Keys while the recording has the focus: space plays and pauses, ← and → move 5 seconds, <kbd>,</kbd> and{" "}
      <kbd>.</kbd> one picture, <kbd>t</kbd> goes to the current line.
    </p>,
    children,
  );
}

function Media({ recording, range }: { recording: PlayableRecording; range: TimeRange | null }) {
  const { kind, src, poster, captions, name } = recording;
  const label = `${mediaKindLabels[kind]}: ${name}${range ? `, ${clockRange(range)}` : ""}`;
  const shared = {
    controls: true,
    preload: "metadata" as const,
    src: range ? `${src}#t=${rangeInSeconds(range)}` : src,
    "aria-label": label,
  };
  const inside = (
    <>
      {captions.map(({ src, language, madeBy }, index) => (
        <track
          key={src}
          kind="captions"
          src={src}
          srcLang={language}
          label={madeBy ? `${languageName(language)}, by ${madeBy}` : languageName(language)}
          default={index === 0}
        />
      ))}
      <a href={src}>Download {exactText(name)}</a>
    </>
  );
  return kind === "audio" ? (
    <audio {...shared}>{inside}</audio>
  ) : (
    <video {...shared} poster={poster ?? undefined} playsInline>
      {inside}
    </video>
  );
}

"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { useSingleKeySwitch } from "@/components/desk/use-single-keys";
import { type Coverage, coverages } from "@/db/evidence-vocabulary";
import { clockTime, readTime } from "@/lib/media/times";
import type { PublicCue } from "@/lib/media/transcript";
import { coverageLabels } from "./labels";
import type { PlayableRecording } from "./player";

/** A range as the fields hold it: times as typed. */
export type ClipFields = { from: string; to: string; coverage: Coverage | ""; description: string };

export const emptyClip: ClipFields = { from: "", to: "", coverage: "", description: "" };

type ClipPickerProps = {
  /** Null where it cannot be played here: its times are typed. */
  recording: PlayableRecording | null;
  cues: readonly PublicCue[];
  /** False while no script runs: what needs one is left out, and the fields are there. */
  script?: boolean | undefined;
  value: ClipFields;
  onChange: (value: ClipFields) => void;
  /** The name each field is sent under; the fields post without script. */
  nameOf: (field: keyof ClipFields) => string;
  problems?: Partial<Record<keyof ClipFields, string>>;
  id?: string;
};

const ends = [
  { field: "from", label: "Begins at", set: "Begin here" },
  { field: "to", label: "Ends at", set: "End here" },
] as const;
const steps = [-1000, -100, 100, 1000] as const;

/** Chooses a range of a recording: at the playhead, by small steps, by the lines of the transcript, or by typing it. */
export function ClipPicker(props: ClipPickerProps) {
  const { recording, cues, script = true, value, onChange, nameOf, problems = {}, id = "clip" } = props;
  const [keysOn] = useSingleKeySwitch();
  const player = useRef<HTMLMediaElement | null>(null);
  const [anchor, setAnchor] = useState<PublicCue | null>(null);
  const change = (changed: Partial<ClipFields>) => onChange({ ...value, ...changed });

  const setEnd = (field: "from" | "to", ms: number) => {
    const whole = Math.max(0, Math.min(ms, recording?.durationMs ?? Number.POSITIVE_INFINITY));
    change({ [field]: clockTime(whole, 3) });
    if (player.current) player.current.currentTime = whole / 1000;
  };
  const atPlayhead = () => Math.round((player.current?.currentTime ?? 0) * 1000);
  // The first line chosen begins the range, the second ends it; a third begins anew.
  const take = (cue: PublicCue) => {
    const [first, last] = anchor && anchor.startMs <= cue.startMs ? [anchor, cue] : [cue, cue];
    change({ from: clockTime(first.startMs, 3), to: clockTime(last.endMs, 3) });
    setAnchor(anchor ? null : cue);
  };

  return (
    <div className="clip-picker">
      {recording ? (
        <PickerMedia
          recording={recording}
          hold={(media) => {
            player.current = media;
          }}
          onKey={(key) => {
            if (!keysOn) return;
            if (key === "i") setEnd("from", atPlayhead());
            if (key === "o") setEnd("to", atPlayhead());
          }}
        />
      ) : null}
      <div className="clip-ends">
        {ends.map(({ field, label, set }) => (
          <ClipField key={field} id={`${id}-${field}`} label={label} problem={problems[field]}>
            <input
              id={`${id}-${field}`}
              name={nameOf(field)}
              value={value[field]}
              onChange={(event) => change({ [field]: event.target.value })}
              inputMode="decimal"
              autoComplete="off"
              className="short"
              placeholder="1:12.5"
              aria-invalid={problems[field] ? true : undefined}
              aria-describedby={problems[field] ? `${id}-${field}-problem` : undefined}
            />
            <span className="clip-steps" hidden={!script}>
              {recording ? (
                <button type="button" className="button-quiet" onClick={() => setEnd(field, atPlayhead())}>
                  {set}
                </button>
              ) : null}
              {steps.map((step) => (
                <button
                  key={step}
                  type="button"
                  className="button-quiet"
                  aria-label={`${label} ${Math.abs(step) / 1000} seconds ${step < 0 ? "earlier" : "later"}`}
                  onClick={() => setEnd(field, (readTime(value[field]) ?? atPlayhead()) + step)}
                >
                  {step < 0 ? "−" : "+"}
                  {Math.abs(step) / 1000} s
                </button>
              ))}
            </span>
          </ClipField>
        ))}
      </div>
      {script && cues.length > 0 ? (
        <details className="disclosure">
          <summary>Choose by the transcript</summary>
          <p className="field-note">The first line you choose begins the range, the second ends it.</p>
          <div className="transcript">
            <ol>
              {cues.map((cue) => (
                <li key={cue.position}>
                  <button type="button" className="cue-time button-quiet" onClick={() => take(cue)}>
                    {clockTime(cue.startMs)}
                  </button>
                  <p className="cue-said cue-words">{cue.text}</p>
                </li>
              ))}
            </ol>
          </div>
        </details>
      ) : null}
      <ClipField
        id={`${id}-coverage`}
        label="What the recording lets one see or hear"
        problem={problems.coverage}
      >
        <select
          id={`${id}-coverage`}
          name={nameOf("coverage")}
          value={value.coverage}
          aria-invalid={problems.coverage ? true : undefined}
          aria-describedby={problems.coverage ? `${id}-coverage-problem` : undefined}
          onChange={(event) => change({ coverage: event.target.value as ClipFields["coverage"] })}
        >
          <option value="">Choose</option>
          {coverages.map((coverage) => (
            <option key={coverage} value={coverage}>
              {coverageLabels[coverage]}
            </option>
          ))}
        </select>
      </ClipField>
      <ClipField
        id={`${id}-description`}
        label="In neutral words, what one sees or hears"
        problem={problems.description}
      >
        <textarea
          id={`${id}-description`}
          name={nameOf("description")}
          rows={2}
          aria-invalid={problems.description ? true : undefined}
          aria-describedby={problems.description ? `${id}-description-problem` : undefined}
          value={value.description}
          onChange={(event) => change({ description: event.target.value })}
        />
      </ClipField>
    </div>
  );
}

function PickerMedia({
  recording,
  hold,
  onKey,
}: {
  recording: PlayableRecording;
  hold: (media: HTMLMediaElement | null) => void;
  onKey: (key: string) => void;
}) {
  const { kind, src, name, captions } = recording;
  const shared = {
    ref: hold,
    src,
    controls: true,
    preload: "metadata" as const,
    "aria-label": name,
    onKeyDown: ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (!ctrlKey && !metaKey && !altKey) onKey(key);
    },
  };
  const tracks = captions.map((track, index) => (
    <track
      key={track.src}
      kind="captions"
      src={track.src}
      srcLang={track.language}
      label={track.language}
      default={index === 0}
    />
  ));
  return kind === "audio" ? (
    <audio {...shared}>{tracks}</audio>
  ) : (
    <video {...shared} playsInline>
      {tracks}
    </video>
  );
}

function ClipField(props: { id: string; label: string; problem?: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.problem ? (
        <p className="problem" id={`${props.id}-problem`}>
          {props.problem}
        </p>
      ) : null}
      {props.children}
    </div>
  );
}

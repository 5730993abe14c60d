import { DefinitionRows } from "@/components/ui/definition-rows";
import { tieInWords } from "@/lib/media/clocks";
import type { DeskRecording } from "@/lib/media/queries/source-recordings";
import { clockTime, timeInWords } from "@/lib/media/times";
import { mediaKindLabels, soundLabels } from "./labels";

type Facts = Pick<
  DeskRecording,
  "kind" | "durationMs" | "width" | "height" | "frameRate" | "sound" | "clock"
>;

/** What is known of a recording. What is not known is said to be so. */
export function RecordingFacts({ recording }: { recording: Facts }) {
  return (
    <section className="record-part" aria-labelledby="recording-facts">
      <h2 id="recording-facts">The recording</h2>
      <DefinitionRows rows={recordingFacts(recording)} />
    </section>
  );
}

export function recordingFacts({
  kind,
  durationMs,
  width,
  height,
  frameRate,
  sound,
  clock,
}: Facts): [label: string, value: string][] {
  return [
    ["Kind", mediaKindLabels[kind]],
    ["Length", durationMs === null ? "Not known" : timeInWords(durationMs)],
    ["Sound", soundLabels[sound]],
    ["Picture", width && height ? `${width} × ${height}` : ""],
    ["Pictures a second", frameRate === null ? "" : String(frameRate)],
    ["Clock in the picture", clock ? tieInWords(clock, clockTime(clock.atMs)) : "None recorded"],
  ];
}

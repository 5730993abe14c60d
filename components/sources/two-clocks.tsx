import { exactText } from "@/components/ui/exact-text";
import type { EvidenceCapture } from "@/lib/evidence/source-evidence";
import { clockAt, tieInWords } from "@/lib/media/clocks";
import { clockTime } from "@/lib/media/times";

/** Of each recording with a clock in its picture: how that clock and the time of the file belong together. */
export function TwoClocks({ captures }: { captures: readonly EvidenceCapture[] }) {
  const clocked = captures.flatMap(({ id, name, recording }) =>
    recording?.clock ? [{ id, name, clock: recording.clock, durationMs: recording.durationMs }] : [],
  );
  if (clocked.length === 0) return null;
  return (
    <section aria-labelledby="clocks">
      <h3 id="clocks">Two clocks</h3>
      {clocked.map(({ id, name, clock, durationMs }) => (
        <p key={id} className="quiet">
          <bdi>{exactText(name || "Recording")}</bdi>: {tieInWords(clock, clockTime(clock.atMs))}{" "}
          {durationMs === null
            ? ""
            : `The file runs from ${clockAt(clock, 0)} to ${clockAt(clock, durationMs)} by that clock. `}
          {clock.note ? exactText(clock.note) : ""}
        </p>
      ))}
    </section>
  );
}

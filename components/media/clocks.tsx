import { exactText } from "@/components/ui/exact-text";
import { clockAt, tieInWords } from "@/lib/media/clocks";
import { clockTime } from "@/lib/media/times";
import type { BurnedInClock } from "@/lib/media/transcript";

type ClocksProps = {
  clock: BurnedInClock | null;
  /** The moment of file time that is shown first. */
  atMs: number;
};

/** The time in the file and what the clock in the picture reads then, apart: neither is the other's truth. */
export function Clocks({ clock, atMs }: ClocksProps) {
  return (
    <div className="clocks">
      <dl>
        <div>
          <dt>Time in the file</dt>
          <dd data-player-time suppressHydrationWarning>
            {clockTime(atMs)}
          </dd>
        </div>
        {clock ? (
          <div>
            <dt>Clock in the picture</dt>
            <dd data-player-clock suppressHydrationWarning>
              {clockAt(clock, atMs)}
            </dd>
          </div>
        ) : null}
      </dl>
      {clock ? (
        <p className="clocks-note">
          {tieInWords(clock, clockTime(clock.atMs))} The rest is counted from there.
          {clock.note ? <> {exactText(clock.note)}</> : null}
        </p>
      ) : null}
    </div>
  );
}

import type { BurnedInClock } from "./transcript";

// Two clocks: file time counts from the start of the recording; the clock burned into the picture reads a time of day,
// with or without the day. They are tied at one moment, and say nothing of how well that clock was set.

const day = 86_400_000;
const form = /^(?:(\d{4})-(\d{2})-(\d{2}) )?([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?$/;

/** What a burned-in clock reads, in milliseconds: since 1970 where it shows the day, since midnight where it does not. */
type Reading = { ms: number; dated: boolean };

/** Whether this is what a clock can read: "14:03:27" or "2020-07-24 14:03:27.5", a day that exists. */
export const isClockReading = (text: string) => readClock(text) !== null;

/** What the burned-in clock reads at a moment of file time: "2020-07-24 14:04:39". */
export function clockAt(clock: BurnedInClock, fileMs: number): string {
  const tied = readClock(clock.reads);
  if (!tied) return "";
  const ms = tied.ms + (fileMs - clock.atMs);
  // Seconds as the picture shows them: they change when the next one is complete.
  return new Date(tied.dated ? ms : modulo(ms, day))
    .toISOString()
    .slice(tied.dated ? 0 : 11, 19)
    .replace("T", " ");
}

/**
 * The moment of file time at which the burned-in clock reads this. A clock without a day passes the same reading every
 * 24 hours: the first one at or after the start of the file is meant.
 * @returns null when the reading is none, or lies before the file begins
 */
export function fileTimeAt(clock: BurnedInClock, reads: string): number | null {
  const [tied, wanted] = [readClock(clock.reads), readClock(reads)];
  if (!tied || !wanted) return null;
  if (tied.dated && wanted.dated) {
    const ms = clock.atMs + (wanted.ms - tied.ms);
    return ms < 0 ? null : ms;
  }
  return modulo(clock.atMs + (modulo(wanted.ms, day) - modulo(tied.ms, day)), day);
}

/** The offset of the two clocks in words: "The clock in the picture reads 14:03:27 at 0:15 of the file." */
export function tieInWords(clock: BurnedInClock, fileTime: string): string {
  return `The clock in the picture reads ${clock.reads} at ${fileTime} of the file.`;
}

function readClock(text: string): Reading | null {
  const match = form.exec(text);
  if (!match) return null;
  const [, year, month, date, hours, minutes, seconds, fraction = ""] = match;
  const ofDay =
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"));
  if (year === undefined) return { ms: ofDay, dated: false };
  const midnight = Date.parse(`${year}-${month}-${date}T00:00:00Z`);
  const exists =
    !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(`${year}-${month}-${date}`);
  return exists ? { ms: midnight + ofDay, dated: true } : null;
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;

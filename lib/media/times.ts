// Times of a recording: read from addresses and fields, written for addresses and for people. Milliseconds of file time.

/** A stretch of a recording; an open end is null. */
export type TimeRange = { fromMs: number; toMs: number | null };

/**
 * Reads a time as people and media fragments write it: "72", "72.5", "1:12", "1:02:03.250".
 * @returns null when it is none
 */
export function readTime(text: string): number | null {
  const match = /^(?:(?:(\d{1,3}):)?([0-5]?\d):)?(\d{1,7})(?:[.,](\d{1,9}))?$/.exec(text.trim());
  if (!match) return null;
  const [, hours = "0", minutes, seconds = "0", fraction = ""] = match;
  if (minutes !== undefined && Number(seconds) > 59) return null;
  const whole = (Number(hours) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
  return whole * 1000 + Math.round(Number(`0.${fraction || "0"}`) * 1000);
}

/**
 * Reads the range of an address: the value of `t`, "72,91", "72", ",91" or "npt:1:12,1:31", from `#t=72,91` or `?t=72`.
 * @returns null when it is none, or ends before it begins
 */
export function readTimeRange(text: string): TimeRange | null {
  const [from = "", to, ...more] = text.replace(/^npt:/, "").split(",");
  if (more.length > 0 || (from === "" && !to)) return null;
  const fromMs = from === "" ? 0 : readTime(from);
  const toMs = to === undefined || to === "" ? null : readTime(to);
  if (fromMs === null || (to && toMs === null)) return null;
  return toMs !== null && toMs <= fromMs ? null : { fromMs, toMs };
}

/** Reads `t` out of a fragment: "#t=72,91", "#id&t=72". */
export function readTimeFragment(fragment: string): TimeRange | null {
  const value = new URLSearchParams(fragment.replace(/^#/, "")).get("t");
  return value === null ? null : readTimeRange(value);
}

/** Seconds for an address, without needless digits: 72500 is "72.5". */
export const inSeconds = (ms: number) => String(Math.round(ms) / 1000);

/** A range for an address: "72,91". */
export const rangeInSeconds = ({ fromMs, toMs }: TimeRange) =>
  toMs === null ? inSeconds(fromMs) : `${inSeconds(fromMs)},${inSeconds(toMs)}`;

/** A time as a clock shows it: "1:12", "1:02:03"; with tenths or thousandths where they are asked for. */
export function clockTime(ms: number, digits: 0 | 1 | 3 = 0): string {
  const unit = 10 ** (3 - digits);
  const units = Math.floor(Math.max(0, ms) / unit);
  const seconds = Math.floor(units / 10 ** digits);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  const clock = h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  return digits === 0 ? clock : `${clock}.${String(units % 10 ** digits).padStart(digits, "0")}`;
}

/** A range as it is printed: "1:12–1:31"; tenths only where one end needs them. */
export function clockRange({ fromMs, toMs }: TimeRange): string {
  const digits = [fromMs, toMs ?? 0].some((ms) => ms % 1000 !== 0) ? 1 : 0;
  return toMs === null
    ? `from ${clockTime(fromMs, digits)}`
    : `${clockTime(fromMs, digits)}–${clockTime(toMs, digits)}`;
}

/** A time in words, for screen readers and prose: "1 minute 12 seconds". */
export function timeInWords(ms: number): string {
  const tenths = Math.floor(Math.max(0, ms) / 100);
  const seconds = (tenths % 600) / 10;
  const parts = [
    { number: Math.floor(tenths / 36_000), unit: "hour" },
    { number: Math.floor(tenths / 600) % 60, unit: "minute" },
    { number: seconds, unit: "second" },
  ].filter(({ number }) => number > 0);
  if (parts.length === 0) return "0 seconds";
  return parts.map(({ number, unit }) => `${number} ${unit}${number === 1 ? "" : "s"}`).join(" ");
}

/** A time as WebVTT writes it: "01:02:03.004". */
export function captionTime(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const two = (part: number) => String(part).padStart(2, "0");
  const seconds = Math.floor(whole / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(whole % 1000).padStart(3, "0")}`;
}

/** An ISO 8601 duration, for `datetime` and structured data: "PT1M12.5S". */
export const isoDuration = (ms: number) => {
  const [minutes, seconds] = [Math.floor(ms / 60_000), (ms % 60_000) / 1000];
  return `PT${minutes > 0 ? `${minutes}M` : ""}${seconds}S`;
};

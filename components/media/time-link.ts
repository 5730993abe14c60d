import { inSeconds, rangeInSeconds, type TimeRange } from "@/lib/media/times";

/** The address of a page at a moment of its recording: "/d/318?t=72.5#cue-12". Works without script. */
export function atTime(address: string, ms: number, anchor = ""): string {
  return `${withTime(address, inSeconds(ms))}${anchor ? `#${anchor}` : ""}`;
}

/** The address of a page with a range of its recording: "/d/318?t=72,91#recording". */
export function atRange(address: string, range: TimeRange, anchor = ""): string {
  return `${withTime(address, rangeInSeconds(range))}${anchor ? `#${anchor}` : ""}`;
}

const withTime = (address: string, t: string) => `${address}${address.includes("?") ? "&" : "?"}t=${t}`;

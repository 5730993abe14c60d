import { parseVTTTimestamp } from "media-captions";
import type { CaptionFormat } from "./caption-file";

/** The times of a cue in milliseconds, or why they cannot be read. */
export type CueTimes = { startMs: number; endMs: number } | { reason: string };

// What an integer column holds: 596 hours.
const longest = 2_147_483_647;

/** Reads a line with an arrow: "00:01.000 --> 00:02.500 align:start". What follows the end is ignored. */
export function readCueTimes(line: string, format: CaptionFormat): CueTimes {
  const arrow = line.indexOf("-->");
  const begin = line.slice(0, arrow).trim();
  const end =
    line
      .slice(arrow + 3)
      .trim()
      .split(/\s/, 1)[0] ?? "";
  const startMs = readTime(begin, format);
  if (startMs === null) return { reason: begin === "" ? "The beginning is missing." : unreadable(begin) };
  const endMs = readTime(end, format);
  if (endMs === null) return { reason: end === "" ? "The end is missing." : unreadable(end) };
  if (Math.max(startMs, endMs) > longest) return { reason: "Lies more than 596 hours into the recording." };
  return { startMs, endMs };
}

const unreadable = (time: string) => `“${time.slice(0, 40)}” is not a time.`;

function readTime(text: string, format: CaptionFormat): number | null {
  // SubRip writes a comma before the milliseconds, and is written by hand: "0:00:1,5". Hours may have more digits.
  const whole = format === "srt" ? text.replace(/(^|:)(\d)(?=[:.,]|$)/g, "$10$2") : text;
  const [, hours = "", rest = whole] = /^(\d{3,9}):(\d{2}:\d{2}(?:[.,].*)?)$/.exec(whole) ?? [];
  const seconds = parseVTTTimestamp(rest.replace(",", "."));
  return seconds === null ? null : Math.round(seconds * 1000) + Number(hours) * 3_600_000;
}

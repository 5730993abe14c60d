import type { ExtractionOutcome } from "@/db/evidence-vocabulary";
import type { ExtractionReport } from "../captures/texts";
import { type CaptionFormat, decodeCaptions, type RawCue, readBlocks } from "./caption-file";
import { readCueTimes } from "./caption-times";
import { readVoices, swallowsWords } from "./caption-words";

// Reads a WebVTT or SubRip file into plain cues. No markup of it is ever kept; what cannot be read is named by its line.

/** One timed line of a caption file. Times in milliseconds of file time; text in NFC, without markup. */
export type ParsedCue = { startMs: number; endMs: number; speaker: string; text: string };

export type ParsedCaptions = {
  outcome: Extract<ExtractionOutcome, "text" | "no_text" | "empty" | "too_large">;
  format: CaptionFormat;
  /** In the order of the file. A cue of several voices is as many cues. */
  cues: ParsedCue[];
  /** All that could not be read; the report names the first of them. */
  brokenCount: number;
  report: ExtractionReport;
};

export const captionLimits = { bytes: 20_000_000, cues: 100_000, cueCharacters: 20_000, brokenNamed: 500 };

/**
 * Reads the bytes of a caption file. `expected` is its format where the name or type of the file says so; a file that
 * begins with WEBVTT is WebVTT in any case. Never throws for what a file holds.
 */
export function parseCaptions(bytes: Uint8Array, expected?: CaptionFormat): ParsedCaptions {
  if (bytes.length === 0) return nothing("empty", expected, "The file is empty.");
  if (bytes.length > captionLimits.bytes) {
    return nothing("too_large", expected, "The file is larger than 20 MB; a caption file is not.");
  }
  const { text, encoding } = decodeCaptions(bytes);
  const file = readBlocks(text, expected);
  if (file.cues.length > captionLimits.cues) {
    return nothing("too_large", file.format, "The file holds more than 100,000 cues.");
  }

  const found = readAll(file.cues, file.format);
  const broken = [
    ...found.broken,
    ...file.untimed.map(({ line, words }) => ({
      line,
      reason: `Words without times: “${[...words].slice(0, 60).join("")}”.`,
    })),
  ].sort((a, b) => a.line - b.line);
  const notices = [
    ...(broken.length > 0 ? [`${count(broken.length, "cue")} could not be read.`] : []),
    ...(found.swallowed > 0
      ? [`${count(found.swallowed, "cue")} with a “<” that opens no tag: the words after it are not read.`]
      : []),
    ...(found.turned > 0
      ? [
          `${count(found.turned, "cue")} that ended before the beginning: the end is taken to be the beginning.`,
        ]
      : []),
    ...(found.wordless > 0 ? [`${count(found.wordless, "cue")} without words left out.`] : []),
    ...orderNotices(found.cues),
    ...(file.format === "vtt" && !file.signed ? ["The file does not begin with WEBVTT."] : []),
    ...(encoding === "windows-1252" ? ["The file is not UTF-8; it was read as Windows-1252."] : []),
  ];
  return {
    outcome: found.cues.length > 0 ? "text" : "no_text",
    format: file.format,
    cues: found.cues,
    brokenCount: broken.length,
    report: {
      cues: found.cues.length,
      ...(broken.length > 0 && { brokenCues: broken.slice(0, captionLimits.brokenNamed) }),
      ...(notices.length > 0 && { notices }),
      ...(file.language && { language: file.language }),
    },
  };
}

function readAll(raw: RawCue[], format: CaptionFormat) {
  const cues: ParsedCue[] = [];
  const broken: { line: number; reason: string }[] = [];
  let [swallowed, turned, wordless] = [0, 0, 0];
  for (const { line, times, words } of raw) {
    const read = readCueTimes(times, format);
    const said = words.join("\n");
    if ("reason" in read) {
      broken.push({ line, reason: read.reason });
    } else if (said.length > captionLimits.cueCharacters) {
      broken.push({ line, reason: "Is longer than 20,000 characters." });
    } else {
      if (swallowsWords(said, format)) swallowed += 1;
      const voices = readVoices(said, format);
      if (voices.length === 0) wordless += 1;
      else if (read.endMs < read.startMs) turned += 1;
      const endMs = Math.max(read.startMs, read.endMs);
      for (const voice of voices) cues.push({ startMs: read.startMs, endMs, ...voice });
    }
  }
  return { cues, broken, swallowed, turned, wordless };
}

function orderNotices(cues: ParsedCue[]): string[] {
  let [late, overlapping] = [0, 0];
  let latestStart = 0;
  let latestEnd = 0;
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    const sameCue = before?.startMs === cue.startMs && before.endMs === cue.endMs;
    if (cue.startMs < latestStart) late += 1;
    else if (cue.startMs < latestEnd && !sameCue) overlapping += 1;
    latestStart = Math.max(latestStart, cue.startMs);
    latestEnd = Math.max(latestEnd, cue.endMs);
  }
  return [
    ...(late > 0 ? [`${count(late, "cue")} out of order: the order of the file is kept.`] : []),
    ...(overlapping > 0 ? [`${count(overlapping, "cue")} overlapping an earlier one.`] : []),
  ];
}

const count = (number: number, what: string) =>
  `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

const nothing = (
  outcome: "empty" | "too_large",
  format: CaptionFormat | undefined,
  notice: string,
): ParsedCaptions => ({
  outcome,
  format: format ?? "vtt",
  cues: [],
  brokenCount: 0,
  report: { cues: 0, notices: [notice] },
});

import { z } from "zod";
import { soundStates } from "@/db/evidence-vocabulary";
import { exactText, line, recordId } from "../text";
import { isClockReading } from "./clocks";
import { readTime } from "./times";

// The inputs of recordings and transcripts, one schema each. Unknown keys are refused.

const longest = 2_147_483_647;

/** A time as people type it, "1:12" or "72.5", in milliseconds; empty is null. */
export const typedTime = z
  .string()
  .max(40, "Is not a time.")
  .transform((text, check) => {
    if (text.trim() === "") return null;
    const ms = readTime(text);
    if (ms !== null && ms <= longest) return ms;
    check.addIssue({ code: "custom", message: "Is not a time. Write it as 1:12, 1:02:03.5 or in seconds." });
    return z.NEVER;
  });

const typedFrameRate = z
  .string()
  .max(20, "Is not a number.")
  .transform((text, check) => {
    if (text.trim() === "") return null;
    const rate = Number(text.trim().replace(",", "."));
    if (rate >= 1 && rate <= 1000) return rate;
    check.addIssue({ code: "custom", message: "Is a number of pictures a second, such as 29.97." });
    return z.NEVER;
  });

/** What a person says of a recording: how long, whether it can be heard, and the clock in its picture. */
export const recordingInput = z
  .strictObject({
    captureId: recordId,
    /** The version that was seen; 0 while nothing is known of the recording. */
    version: z.coerce.number().int().min(0),
    durationMs: typedTime.default(null),
    frameRate: typedFrameRate.default(null),
    sound: z.enum(soundStates, "Say whether the recording has sound."),
    clockReads: line(30)
      .default("")
      .refine((text) => text === "" || isClockReading(text), {
        message: "Write what the clock reads as 14:03:27 or 2020-07-24 14:03:27.",
      }),
    clockAtMs: typedTime.default(null),
    clockNote: exactText(2_000).default(""),
  })
  .superRefine(({ clockReads, clockAtMs, durationMs }, check) => {
    const refuse = (path: string, message: string) =>
      check.addIssue({ code: "custom", path: [path], message });
    if (clockReads !== "" && clockAtMs === null)
      refuse("clockAtMs", "Say at which time of the file it reads so.");
    if (clockReads === "" && clockAtMs !== null)
      refuse("clockReads", "Say what the clock reads at that time.");
    if (durationMs !== null && clockAtMs !== null && clockAtMs > durationMs) {
      refuse("clockAtMs", "Lies after the end of the recording.");
    }
  });
export type RecordingInput = z.output<typeof recordingInput>;

const languageTag = line(35).refine((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag), {
  message: "Write the language as en, es or pt-BR.",
});

/** Which recording a transcript is of, in what language, and who made it. */
export const transcriptTie = z.strictObject({
  transcriptId: recordId,
  version: z.coerce.number().int().min(1),
  mediaCaptureId: recordId.nullable().default(null),
  language: languageTag,
  madeBy: line(300).default(""),
});
export type TranscriptTie = z.output<typeof transcriptTie>;

/** What a cue should say. The cue stays as the file has it. */
export const cueCorrection = z.strictObject({
  cueId: recordId,
  /** How many corrections the cue had when it was seen. */
  seen: z.coerce.number().int().min(0),
  text: exactText(20_000)
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[^\S\n]+/g, " ")
        .trim(),
    )
    .refine((text) => text !== "", "Write what is said."),
  speaker: line(300)
    .transform((text) => text.normalize("NFC"))
    .default(""),
  reason: line(1_000).default(""),
});
export type CueCorrection = z.output<typeof cueCorrection>;

import { z } from "zod";
import { coverages, excerptPurposes } from "@/db/evidence-vocabulary";
import { exactText, line, recordId } from "../text";

const codePoint = z
  .int("Is no whole number.")
  .min(0, "Is before the beginning.")
  .max(2_147_483_647, "Is too large.");
const milliseconds = codePoint;

/**
 * A place a statement rests on: words in a text, or a range of a recording. Words are named by the text and range they
 * stand at, or by the capture they are to be found in; without either, they are found in the pasted text of the
 * entry's own source. The server adds what stands around them, page and boxes.
 */
export const excerptInput = z
  .strictObject({
    purpose: z.enum(excerptPurposes, "Say what it is cited for.").default("words"),
    captureId: recordId.nullable().default(null),
    textId: recordId.nullable().default(null),
    /** Code points of the text, the end not included. */
    start: codePoint.nullable().default(null),
    end: codePoint.nullable().default(null),
    exact: exactText(200_000).default(""),
    /** Milliseconds of file time. */
    fromMs: milliseconds.nullable().default(null),
    toMs: milliseconds.nullable().default(null),
    coverage: z.enum(coverages, "Say what the recording shows.").nullable().default(null),
    description: line(1_000).default(""),
  })
  .superRefine((excerpt, check) => {
    const refuse = (path: string, message: string) =>
      check.addIssue({ code: "custom", path: [path], message });
    const { start, end, fromMs, toMs } = excerpt;
    if ((start === null) !== (end === null))
      refuse(start === null ? "start" : "end", "A range has a start and an end.");
    if (start !== null && end !== null && end <= start) refuse("end", "The end lies before the start.");
    if ((fromMs === null) !== (toMs === null))
      refuse(fromMs === null ? "fromMs" : "toMs", "A range of time has two ends.");
    if (fromMs !== null && toMs !== null && toMs <= fromMs)
      refuse("toMs", "The end lies before the beginning.");
    if (excerpt.exact.trim() === "") {
      if (fromMs === null) refuse("exact", "Give the words, or a range of time.");
      else if (!excerpt.captureId) refuse("captureId", "Say which recording.");
      else if (!excerpt.coverage)
        refuse("coverage", "Say whether the recording shows it, shows part of it, or cannot show it.");
      if (start !== null || excerpt.textId) refuse("exact", "Give the words that stand at this place.");
    }
  });

export type ExcerptInput = z.output<typeof excerptInput>;

/** At most so many places prove one statement. */
export const mostExcerpts = 100;

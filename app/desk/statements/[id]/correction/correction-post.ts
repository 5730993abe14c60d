// What the forms of a correction send.
import "server-only";
import { z } from "zod";
import { correctionOpening, noticeChange } from "@/lib/corrections/schema";
import { statementStep } from "@/lib/statements/schema";

export const steps = ["submit", "issue", "withdraw"] as const;

const posts = z.discriminatedUnion(
  "act",
  [
    correctionOpening.extend({ act: z.literal("open") }),
    noticeChange.extend({ act: z.literal("notice") }),
    statementStep.extend({ act: z.enum(steps) }),
  ],
  "Say what is to be done with the correction.",
);

/** Browsers send line ends as two characters; texts here have one. */
export const correctionPost = z.preprocess(
  (given) =>
    typeof given === "object" && given !== null && "note" in given && typeof given.note === "string"
      ? { ...given, note: given.note.replace(/\r\n/g, "\n") }
      : given,
  posts,
);
export type CorrectionPost = z.output<typeof posts>;
export type CorrectionAct = CorrectionPost["act"];

import { z } from "zod";
import { correctionKinds } from "@/db/vocabulary";
import { statementStep } from "../statements/schema";
import { exactText } from "../text";

// The inputs of corrections. The entry is named with the version the person saw; unknown keys are refused.

const notice = {
  kind: z.enum(correctionKinds, "Choose what kind of notice it is."),
  /** For readers: what was wrong, and what is right. May stay empty until the correction is handed in. */
  note: exactText(3_000).default(""),
};

export const noticeInput = z.strictObject(notice);

export const correctionOpening = statementStep.extend(notice);
export type CorrectionOpening = z.output<typeof correctionOpening>;

export const noticeChange = statementStep.extend(notice);
export type NoticeChange = z.output<typeof noticeChange>;

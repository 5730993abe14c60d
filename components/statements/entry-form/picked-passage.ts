import { codePointsIn } from "@/lib/excerpts/code-points";
import type { FormState } from "./form-state";
import type { KnownText } from "./known";
import { textOfSource } from "./source-text";

/** The text that is shown to be quoted from: one of a stored file, or the pasted text of the source. */
export type ShownText = { text: string; textId: string; captureId: string };

export function shownText(state: Pick<FormState, "values" | "known">): ShownText {
  const file = fileText(state);
  if (file) return { text: file.text ?? "", textId: file.textId, captureId: file.captureId };
  return { text: textOfSource(state), textId: "", captureId: "" };
}

export const fileText = ({ values, known }: Pick<FormState, "values" | "known">): KnownText | null =>
  known.texts.find(({ textId }) => textId === values.quote.textId) ?? null;

/** A range of UTF-16 units without the space around it, as a passage; null where nothing is left. */
export function passageOfRange({ text, textId, captureId }: ShownText, from: number, to: number) {
  const selected = text.slice(from, to);
  const exact = selected.trim();
  if (exact === "") return null;
  const start = codePointsIn(text, from + selected.length - selected.trimStart().length);
  return { textId, captureId, start, end: start + codePointsIn(exact), exact };
}

/** The sentences of a text with where each begins and ends, in UTF-16 units. */
export function sentencesOf(text: string): { from: number; to: number; words: string }[] {
  const segments = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)];
  return segments.flatMap(({ segment, index }) => {
    const words = segment.trim();
    if (words === "") return [];
    const from = index + segment.length - segment.trimStart().length;
    return [{ from, to: from + words.length, words }];
  });
}

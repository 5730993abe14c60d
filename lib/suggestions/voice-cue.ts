import type { AttributionRole, Basis, Capacity } from "@/db/vocabulary";

/** A turn of phrase that says who has a part in a text. */
export type VoiceCue = {
  role: AttributionRole;
  /** With the words of office before it, as printed; empty when only an office is printed. */
  printedName: string;
  printedTitle: string;
  capacity: Capacity | null;
  basis: Basis;
  quotedWords: string;
  reason: string;
  start: number;
  end: number;
};

/** What most cues leave open. */
export const blankCue = {
  printedName: "",
  printedTitle: "",
  capacity: null,
  basis: "stated",
  quotedWords: "",
} as const satisfies Partial<VoiceCue>;

// Every repetition is bounded and begins at the start of a word: a text made to be slow is not slow.
const part = String.raw`(?:(?:\p{Lu}|Capt|Det|Dr|Gov|Hon|Jr|Lt|Mr|Mrs|Ms|Rep|Rev|Sen|Sgt|Sr|St)\.|\p{Lu}[\p{L}\p{M}\p{N}'’-]{0,30})`;
/** A name as printed, as a piece of a pattern. */
export const namePattern = String.raw`(?<![\p{L}\p{M}\p{N}])${part}(?:[ \t]{1,2}(?:(?:of|for|the|de|la|van|von)[ \t]{1,2})?(?:${part}|\d{1,5}\b)){0,6}`;

/** Without the punctuation that follows it in its sentence. */
export const trimmedName = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<!\b(?:Jr|Sr|Inc|Co|Corp|Ltd))[.,;:]+$/, "");

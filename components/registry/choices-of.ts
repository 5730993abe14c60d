import type { Choice } from "./fields";

/** The choices of a closed list, in its order. */
export const choicesOf = <Word extends string>(
  words: readonly Word[],
  labels: Record<Word, string>,
): Choice[] => words.map((id) => ({ id, label: labels[id] }));

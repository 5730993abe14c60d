import { diffWordsWithSpace } from "diff";

type WordDiffProps = { text: string; other: string; emptyWords?: string };

// Two long texts with nothing in common would keep the browser busy; then they are shown without marks.
const mostEdits = 3000;

/** A text with the words marked that the other one does not have. */
export function WordDiff({ text, other, emptyWords = "Empty" }: WordDiffProps) {
  if (text === "") return <span className="field-note">{emptyWords}</span>;
  const parts = diffWordsWithSpace(other, text, { maxEditLength: mostEdits });
  if (!parts) return text;
  return parts
    .filter(({ removed }) => !removed)
    .map(({ value, added }, index) =>
      added ? (
        // The parts of a diff have no other identity than their place.
        <ins key={String(index)} className="only-here">
          {value}
        </ins>
      ) : (
        value
      ),
    );
}

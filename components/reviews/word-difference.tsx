import { exactText } from "@/components/ui/exact-text";
import type { WordDifference } from "@/lib/excerpts/word-difference";

/** How words differ from the passage that comes closest: what only the source has, and what only the quotation has. */
export function WordDifferenceView({ difference }: { difference: WordDifference }) {
  return (
    <p className="word-difference" dir="auto">
      {difference.map(({ kind, text }, index) => {
        // The parts have no other identity than their place.
        const key = String(index);
        if (kind === "same") return <span key={key}>{exactText(`${text} `)}</span>;
        return kind === "source" ? (
          <del key={key}>
            <span className="visually-hidden">In the source: </span>
            {exactText(text)}{" "}
          </del>
        ) : (
          <ins key={key}>
            <span className="visually-hidden">In the quotation: </span>
            {exactText(text)}{" "}
          </ins>
        );
      })}
    </p>
  );
}

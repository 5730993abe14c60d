// Where the cited passages lie in a document or a recording: drawn for the eye, listed for everybody.
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { capitalized, counted } from "@/components/ui/in-words";

/** A cited place on the ribbon; both ends as shares of the whole, 0 to 1. */
export type RibbonMark = {
  id: string;
  from: number;
  to: number;
  /** "S-1042" */
  statement: string;
  /** "p. 2", "1:12–1:31", or nothing. */
  place: string;
  opening: string;
  href: string;
};

type MarksRibbonProps = {
  marks: readonly RibbonMark[];
  /** What the whole is, for the picture: "the text", "the recording". */
  whole: string;
  children?: ReactNode;
};

const height = 20;
const mostListed = 200;

export function MarksRibbon({ marks, whole, children }: MarksRibbonProps) {
  if (marks.length === 0) {
    return <p className="quiet">No published statement cites a passage of {whole} shown here.</p>;
  }
  const passages = counted(marks.length, "cited passage");
  return (
    <nav className="ribbon" aria-label="Cited passages">
      <svg width="100%" height={height} role="img" aria-labelledby="ribbon-title">
        <title id="ribbon-title">{`Where ${passages} ${marks.length === 1 ? "lies" : "lie"} in ${whole}`}</title>
        <rect className="ribbon-whole" x="0" y="6" width="100%" height={height - 12} />
        {marks.map(({ id, from, to }) => (
          <rect
            key={id}
            className="ribbon-mark"
            x={share(Math.min(from, 0.994))}
            y="1"
            width={share(Math.max(to - from, 0.006))}
            height={height - 2}
          />
        ))}
      </svg>
      <Disclosure summary={capitalized(passages)} open={marks.length <= 5}>
        <ol className="ribbon-list">
          {marks.slice(0, mostListed).map(({ id, statement, place, opening, href }) => (
            <li key={id}>
              <a href={href}>{place ? `${statement}, ${place}` : statement}</a>{" "}
              <bdi className="note">{exactText(opening)}</bdi>
            </li>
          ))}
        </ol>
        {marks.length > mostListed ? (
          <p className="quiet">The first {mostListed} of them. The others are marked where they stand.</p>
        ) : null}
      </Disclosure>
      {children}
    </nav>
  );
}

const share = (part: number) => `${Math.round(Math.max(0, part) * 10_000) / 100}%`;

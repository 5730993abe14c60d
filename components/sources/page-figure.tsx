import { Disclosure } from "@/components/ui/disclosure";
import type { PageImage } from "@/lib/evidence/queries/page-images";
import type { SourceMark } from "@/lib/evidence/queries/source-marks";
import type { TextPart } from "@/lib/evidence/queries/text-part";
import type { SourceProfile } from "@/lib/sources/profile";
import { statementPath } from "@/lib/statements/card";
import { markedBlocks } from "./marked-blocks";
import { MarkedText } from "./marked-text";
import { markId, pagePicturePath } from "./source-address";

type PageFigureProps = {
  source: SourceProfile;
  textId: string;
  page: PageImage;
  /** The words of the pages shown; null where there are none. */
  words: TextPart | null;
  marks: readonly SourceMark[];
  /** Whether it is seen first. */
  eager: boolean;
};

/** A page as a picture, what is cited on it marked, and its words for whoever cannot see it. */
export function PageFigure({ source, textId, page, words, marks, eager }: PageFigureProps) {
  const { number, width, height } = page;
  return (
    <figure className="document-page" id={`p${number}`}>
      <figcaption>Page {number}</figcaption>
      {page.imageSha256 === null ? (
        <p className="quiet">No picture of this page was made.</p>
      ) : (
        <div className="page-picture">
          <img
            src={pagePicturePath(source, textId, number)}
            alt={
              words ? `Page ${number}. Its words follow.` : `Page ${number}, a picture without machine text.`
            }
            width={Math.round(width)}
            height={Math.round(height)}
            loading={eager ? "eager" : "lazy"}
          />
          <Boxes page={page} marks={marks} />
        </div>
      )}
      {marks.length > 0 ? (
        <p className="quiet">
          Cited on this page:{" "}
          {marks.map((mark, index) => (
            <span key={markId(mark)}>
              {index > 0 ? ", " : ""}
              <a href={statementPath(mark)}>S-{mark.number}</a>
            </span>
          ))}
        </p>
      ) : null}
      {words && page.end > page.start ? <PageWords page={page} words={words} marks={marks} /> : null}
    </figure>
  );
}

/** The cited words on the picture. What they are is said below it. */
function Boxes({ page, marks }: { page: PageImage; marks: readonly SourceMark[] }) {
  const boxes = marks.flatMap((mark) => mark.boxes ?? []).filter(([number]) => number === page.number);
  if (boxes.length === 0) return null;
  return (
    <svg viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
      {boxes.map(([, x, y, width, height], index) => (
        <rect key={String(index)} x={x} y={y} width={width} height={height} />
      ))}
    </svg>
  );
}

function PageWords({
  page,
  words,
  marks,
}: {
  page: PageImage;
  words: TextPart;
  marks: readonly SourceMark[];
}) {
  const { start, end } = page;
  const points = [...words.text];
  const text = points.slice(start - words.start, end - words.start).join("");
  const blocks = words.blocks.filter((block) => block.end > start && block.start < end);
  const ranges = marks.flatMap((mark) =>
    mark.start === null || mark.end === null ? [] : [{ id: markId(mark), start: mark.start, end: mark.end }],
  );
  return (
    <Disclosure summary={`Words of page ${page.number}`}>
      <div className="document-text">
        <MarkedText
          blocks={markedBlocks({ ...words, text, start, end, blocks, pages: [] }, ranges)}
          headingLevel={2}
          afterMark={() => null}
        />
      </div>
    </Disclosure>
  );
}

import { counted } from "@/components/ui/in-words";
import { Pager } from "@/components/ui/pager";
import type { SourceMark } from "@/lib/evidence/queries/source-marks";
import type { TextPart } from "@/lib/evidence/queries/text-part";
import type { TextSearch } from "@/lib/evidence/queries/text-search";
import type { ReadableFile } from "@/lib/evidence/readable-files";
import type { SourceProfile } from "@/lib/sources/profile";
import { statementPath } from "@/lib/statements/card";
import { FindInText, hitId } from "./find-in-text";
import { markedBlocks, type NamedRange } from "./marked-blocks";
import { MarkedText } from "./marked-text";
import { MarksRibbon } from "./marks-ribbon";
import { markId, sourceHref } from "./source-address";

export type TextViewProps = {
  source: SourceProfile;
  file: ReadableFile;
  part: TextPart;
  marks: readonly SourceMark[];
  search: TextSearch | null;
  /** Whether it is what the source opens as. */
  only: boolean;
};

/** The whole text of a document, part by part, with the passages that published statements cite. */
export function TextView({ source, file, part, marks, search, only }: TextViewProps) {
  const placed = marks.flatMap((mark) =>
    mark.start === null || mark.end === null
      ? []
      : [{ ...mark, id: markId(mark), start: mark.start, end: mark.end }],
  );
  const here = (mark: NamedRange) => mark.start < part.end && mark.end > part.start;
  const hrefOf = (mark: NamedRange) =>
    here(mark) ? `#${mark.id}` : sourceHref(source, { view: "text", file: file.key, mark: mark.id }, mark.id);
  const hits = (search?.hits ?? []).map(({ start, end }, index) => ({ id: hitId(index), start, end }));
  return (
    <section className="section" aria-labelledby="text">
      <h2 id="text">{only ? "Document" : "Text"}</h2>
      <FindInText source={source} file={file.key} search={search} />
      <MarksRibbon
        whole="the text"
        marks={placed.map((mark) => ({
          id: mark.id,
          from: mark.start / part.length,
          to: mark.end / part.length,
          statement: `S-${mark.number}`,
          place: mark.page === null ? "" : `p. ${mark.page}`,
          opening: mark.opening,
          href: hrefOf(mark),
        }))}
      />
      {part.parts > 1 ? (
        <p className="quiet">
          Part {part.number} of {part.parts}; the whole text has {counted(part.length, "character")}.
        </p>
      ) : null}
      <div
        className={file.capture.mediaType === "application/pdf" ? "document-text printed" : "document-text"}
      >
        <MarkedText
          blocks={markedBlocks(part, placed, hits)}
          headingLevel={2}
          afterMark={(id) => {
            const index = placed.findIndex((mark) => mark.id === id);
            const mark = placed[index];
            if (!mark) return null;
            return (
              <MarkNote
                mark={mark}
                previous={placed[index - 1] && hrefOf(placed[index - 1] as NamedRange)}
                next={placed[index + 1] && hrefOf(placed[index + 1] as NamedRange)}
              />
            );
          }}
        />
      </div>
      <Parts source={source} file={file.key} part={part} />
    </section>
  );
}

/** After a passage: the statement that cites it, and the ways to the passages before and after. */
function MarkNote({ mark, previous, next }: { mark: SourceMark; previous?: string; next?: string }) {
  return (
    <span className="mark-note">
      {" "}
      <a href={statementPath(mark)} aria-label={`Cited in statement S-${mark.number}`}>
        S-{mark.number}
      </a>
      {previous ? (
        <>
          {" "}
          <a href={previous} aria-label="Previous cited passage">
            previous
          </a>
        </>
      ) : null}
      {next ? (
        <>
          {" "}
          <a href={next} aria-label="Next cited passage">
            next
          </a>
        </>
      ) : null}{" "}
    </span>
  );
}

function Parts({ source, file, part }: { source: SourceProfile; file: string; part: TextPart }) {
  const step = (at: number, label: string) => ({
    href: sourceHref(source, { view: "text", file, at }, "text"),
    label,
  });
  return (
    <Pager
      newer={part.number > 1 ? step(part.start - 1, `Part ${part.number - 1}`) : undefined}
      older={
        part.number < part.parts ? step(part.end, `Part ${part.number + 1} of ${part.parts}`) : undefined
      }
    />
  );
}

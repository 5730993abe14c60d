import { exactText } from "@/components/ui/exact-text";
import { Pager } from "@/components/ui/pager";
import type { PageImage } from "@/lib/evidence/queries/page-images";
import type { SourceMark } from "@/lib/evidence/queries/source-marks";
import type { TextPart } from "@/lib/evidence/queries/text-part";
import type { ReadableFile } from "@/lib/evidence/readable-files";
import type { SourceProfile } from "@/lib/sources/profile";
import { FindInText } from "./find-in-text";
import { MarksRibbon } from "./marks-ribbon";
import { PageFigure } from "./page-figure";
import { markId, sourceHref } from "./source-address";

export type PagesViewProps = {
  source: SourceProfile;
  file: ReadableFile & { text: NonNullable<ReadableFile["text"]> };
  pages: readonly PageImage[];
  /** The words of these pages. */
  words: TextPart | null;
  marks: readonly SourceMark[];
};

/** Pages shown at a time. */
export const pagesTogether = 10;

/** A document page by page as it looks, the words of each page under its picture. */
export function PagesView({ source, file, pages, words, marks }: PagesViewProps) {
  const { text } = file;
  const [first, last] = [pages[0]?.number ?? 1, pages.at(-1)?.number ?? 1];
  const hrefOf = (page: number) =>
    first <= page && page <= last
      ? `#p${page}`
      : sourceHref(source, { file: file.key, page: startingAt(page) }, `p${page}`);
  const paged = marks.flatMap((mark) => (mark.page === null ? [] : [{ ...mark, page: mark.page }]));
  return (
    <section className="section" aria-labelledby="document">
      <h2 id="document">Document</h2>
      {text.words ? (
        <FindInText source={source} file={file.key} search={null} />
      ) : (
        <p className="nothing">
          This document holds no machine text: its pages are pictures. They cannot be searched, and a screen
          reader cannot read them. {exactText(file.capture.text?.report.notices?.join(" ") ?? "")}
        </p>
      )}
      {text.words ? (
        <MarksRibbon
          whole="the document"
          marks={paged.map((mark) => ({
            id: markId(mark),
            from: (mark.page - 1) / text.pages,
            to: mark.page / text.pages,
            statement: `S-${mark.number}`,
            place: `p. ${mark.page}`,
            opening: mark.opening,
            href: hrefOf(mark.page),
          }))}
        />
      ) : null}
      {text.pages > pages.length ? (
        <p className="quiet">
          Pages {first} to {last} of {text.pages}.
        </p>
      ) : null}
      <div className="document-pages">
        {pages.map((page) => (
          <PageFigure
            key={page.number}
            source={source}
            textId={text.id}
            page={page}
            words={words}
            marks={paged.filter((mark) => mark.page === page.number)}
            eager={page.number === first}
          />
        ))}
      </div>
      <Pager
        newer={
          first > 1
            ? {
                href: sourceHref(source, { file: file.key, page: Math.max(1, first - pagesTogether) }),
                label: `Pages before ${first}`,
              }
            : undefined
        }
        older={
          last < text.pages
            ? {
                href: sourceHref(source, { file: file.key, page: last + 1 }),
                label: `Pages from ${last + 1}`,
              }
            : undefined
        }
      />
    </section>
  );
}

/** The first page of the ten a page is shown with. */
export const startingAt = (page: number) =>
  Math.floor((Math.max(1, page) - 1) / pagesTogether) * pagesTogether + 1;

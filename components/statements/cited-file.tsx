import { Fragment } from "react";
import { mediaTypeInWords } from "@/components/captures/labels";
import { markId, sourceHref } from "@/components/sources/source-address";
import { filePath } from "@/lib/evidence/file-address";
import type { ExcerptNow } from "@/lib/evidence/queries/excerpts-now";
import { fileKey } from "@/lib/evidence/readable-files";
import type { PublicExcerpt } from "@/lib/excerpts/public-excerpt";
import { clockRange } from "@/lib/media/times";

type Numbered = { number: number };

type CitedFileProps = {
  statement: Numbered;
  /** Places in one file. */
  excerpts: readonly [PublicExcerpt, ...PublicExcerpt[]];
  now: readonly ExcerptNow[];
};

/** The places in few words, the ways to them, and the file they stand in with its hash. */
export function CitedFile({ statement, excerpts, now }: CitedFileProps) {
  const [{ capture, source }] = excerpts;
  const present = (excerpt: PublicExcerpt) => now.find(({ position }) => position === excerpt.position);
  const isMoved = excerpts.some((excerpt) => present(excerpt)?.state === "moved");
  return (
    <p className="cited-file">
      {excerpts.map((excerpt, index) => (
        <Fragment key={excerpt.position}>
          {index === 0 ? "" : ", "}
          <Place statement={statement} excerpt={excerpt} now={present(excerpt)} />
        </Fragment>
      ))}
      {` in D-${source.number}`}
      {isMoved ? ", where a newer reading of the file found it" : ""}
      {present(excerpts[0])?.given ? (
        <>
          {" · "}
          <a href={filePath(capture.id)} download>
            Download the file
          </a>
        </>
      ) : null}
      {" · SHA-256 "}
      <code>{capture.sha256}</code>
    </p>
  );
}

type PlaceProps = { statement: Numbered; excerpt: PublicExcerpt; now: ExcerptNow | undefined };

function Place({ statement, excerpt, now }: PlaceProps) {
  const { capture, source, textId, fromMs } = excerpt;
  const id = markId({ number: statement.number, position: excerpt.position });
  const place = placeInWords(excerpt);
  if (now?.readable && textId !== null && now.state !== "lost") {
    const file = fileKey(capture.sha256);
    return <a href={sourceHref(source, { view: "text", file, mark: id }, id)}>{place}</a>;
  }
  if (fromMs !== null && !now?.recording) return place;
  return <a href={sourceHref(source, {}, textId === null ? "" : id)}>{place}</a>;
}

/** "PDF p. 2", "Video 1:12–1:31", "Web page, archived" */
function placeInWords({ capture, page, fromMs, toMs }: PublicExcerpt): string {
  const kind = mediaTypeInWords(capture.mediaType);
  if (page !== null) return `${kind} p. ${page}`;
  if (fromMs !== null && toMs !== null)
    return `${shortKind(capture.mediaType)} ${clockRange({ fromMs, toMs })}`;
  return `${kind}, archived`;
}

const shortKind = (mediaType: string) =>
  mediaType.startsWith("video/") ? "Video" : mediaType.startsWith("audio/") ? "Audio" : "Transcript";

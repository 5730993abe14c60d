import { extractionOutcomeLabels, mediaTypeInWords } from "@/components/captures/labels";
import { filePath } from "@/lib/evidence/file-address";
import type { ReadableFile } from "@/lib/evidence/readable-files";

/** A file of which there is no text and no recording to play: the picture itself, or that it can be downloaded. */
export function PlainFile({ file }: { file: ReadableFile }) {
  const { capture } = file;
  return (
    <section className="section" aria-labelledby="document">
      <h2 id="document">Document</h2>
      {shownImages.has(capture.mediaType) ? (
        <figure className="document-image">
          <img src={filePath(capture.id)} alt="The document as an image. It has no machine text." />
        </figure>
      ) : null}
      <p className="nothing">
        {capture.text ? `${extractionOutcomeLabels[capture.text.outcome]}. ` : "No machine text was drawn. "}
        {mediaTypeInWords(capture.mediaType)} files of this kind cannot be read on this page;{" "}
        <a href={filePath(capture.id)} download>
          download the file
        </a>
        .
      </p>
    </section>
  );
}

const shownImages = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

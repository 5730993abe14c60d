import { Fragment } from "react";
import { mediaTypeInWords, sizeInWords } from "@/components/captures/labels";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import { filePath } from "@/lib/evidence/file-address";
import type { ReadableFile } from "@/lib/evidence/readable-files";
import type { SourceProfile } from "@/lib/sources/profile";
import { sourceHref, textDownloadPath } from "./source-address";

type FilesProps = { source: SourceProfile; files: readonly ReadableFile[]; chosen: ReadableFile };

/** The file on the page with its hash and the ways to take it away, and the other files of the source. */
export function FilesOfSource({ source, files, chosen }: FilesProps) {
  const { capture, file, text } = chosen;
  const others = files.filter(({ key }) => key !== chosen.key);
  return (
    <section className="section" aria-labelledby="file">
      <h2 id="file">This file</h2>
      <DefinitionRows
        rows={[
          ["Name", fileName(chosen)],
          ["Kind", `${mediaTypeInWords(capture.mediaType)}, ${sizeInWords(capture.size)}`],
          [
            "Download",
            <Fragment key="download">
              {file ? (
                <a href={filePath(capture.id)} download>
                  The file
                </a>
              ) : null}
              {file && text ? " · " : null}
              {text ? (
                <a href={textDownloadPath(source, chosen.key)} download>
                  Its text
                </a>
              ) : null}
            </Fragment>,
          ],
          ["SHA-256", <code key="hash">{capture.sha256}</code>],
        ]}
      />
      {others.length > 0 ? (
        <>
          <h3 className="other-files">Other files of this source</h3>
          <ul className="name-list">
            {others.map((other) => (
              <li key={other.key}>
                <a href={sourceHref(source, { file: other.key })}>{fileName(other)}</a>
                <span className="note">{mediaTypeInWords(other.capture.mediaType)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** Text that was pasted comes without a name. */
const fileName = ({ capture }: ReadableFile) =>
  capture.method === "pasted" && capture.name === ""
    ? "Pasted text"
    : exactText(capture.name || "File without a name");

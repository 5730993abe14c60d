import type { ReactNode } from "react";
import {
  captureMethodLabels,
  derivationLabels,
  extractionOutcomeLabels,
  fileName,
  mediaTypeInWords,
  sizeInWords,
} from "@/components/captures/labels";
import { Moment } from "@/components/desk/moment";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import { Tag } from "@/components/ui/tag";
import type { DeskFile } from "@/lib/captures/queries/source-files";

type DeskFilesProps = {
  sourceId: string;
  files: readonly DeskFile[];
  /** Whether this person may add to the evidence of this source. */
  mayAdd: boolean;
  children?: ReactNode;
};

/** The files of a source: what each is, how it came, whether it can be cited, and what its text came to. */
export function DeskFiles({ sourceId, files, mayAdd, children }: DeskFilesProps) {
  return (
    <section className="record-part" aria-labelledby="files">
      <h2 id="files">
        Files <span className="count">{files.length}</span>
      </h2>
      {files.length === 0 ? (
        <p className="quiet">
          No file is stored. Words can be cited only from a stored file; text pasted into an entry becomes one
          when the entry is submitted.
        </p>
      ) : null}
      <ul className="desk-files">
        {files.map((file) => (
          <li key={file.id} id={`file-${file.id}`}>
            <File file={file} sourceId={sourceId} mayAdd={mayAdd} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

type FileProps = { file: DeskFile; sourceId: string; mayAdd: boolean };

function File({ file, sourceId, mayAdd }: FileProps) {
  const name = exactText(fileName(file));
  return (
    <article>
      <h3>
        {file.state === "ready" ? <a href={`/desk/files/${file.id}`}>{name}</a> : name}{" "}
        <Standing file={file} />
      </h3>
      <p className="also">
        {[
          file.mediaType ? mediaTypeInWords(file.mediaType) : "kind not known yet",
          file.size === null ? "" : sizeInWords(file.size),
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {file.refusal ? <p>Refused: {exactText(file.refusal)}</p> : null}
      <DefinitionRows
        rows={[
          ["Made from", file.derivation === null ? null : <MadeFrom key="parent" file={file} />],
          [
            "Obtained",
            <span key="obtained">
              {captureMethodLabels[file.method]} by {file.obtainedBy}, <Moment at={file.obtainedAt} />
            </span>,
          ],
          ["Asked for at", file.address],
          ["Answered from", file.finalAddress === file.address ? "" : file.finalAddress],
          ["Text", file.text ? <TextOutcome key="text" text={file.text} /> : null],
          [
            "Came of",
            file.release ? (
              <a key="release" href={`/desk/requests/${file.release.requestId}`}>
                {exactText(file.release.subject)}
              </a>
            ) : null,
          ],
          ["Note", file.note ? exactText(file.note) : null],
          ["SHA-256", file.sha256 ? <code key="hash">{file.sha256}</code> : null],
        ]}
      />
      {mayAdd && file.state === "ready" && file.method !== "pasted" ? (
        <Ways file={file} sourceId={sourceId} />
      ) : null}
    </article>
  );
}

function Standing({ file }: { file: DeskFile }) {
  if (file.state === "pending") {
    return (
      <Tag tone="review" mark="in_review">
        Being stored
      </Tag>
    );
  }
  if (file.citable) return null;
  return (
    <Tag tone="changes" mark="changes_requested">
      Cannot be cited
    </Tag>
  );
}

function MadeFrom({ file }: { file: DeskFile }) {
  if (file.derivation === null) return null;
  const what = derivationLabels[file.derivation];
  if (file.parentId === null) {
    return <span className="lacking">{what}; out of which file is not known, so it cannot be cited.</span>;
  }
  if (file.parent === null) return `${what} of a file you may not read`;
  return (
    <>
      {what} of{" "}
      <a href={`/desk/sources/${file.parent.sourceId}#file-${file.parentId}`}>
        {exactText(fileName(file.parent))}
      </a>
    </>
  );
}

function TextOutcome({ text }: { text: NonNullable<DeskFile["text"]> }) {
  const { report } = text;
  const facts = [
    extractionOutcomeLabels[text.outcome],
    report.pages === undefined ? "" : counted(report.pages, "page"),
    text.outcome === "text" ? counted(text.length, "character") : "",
    report.cues === undefined ? "" : counted(report.cues, "cue"),
  ];
  const broken = report.brokenCues ?? [];
  return (
    <>
      {facts.filter(Boolean).join(", ")} ({text.extractor} {text.version})
      {(report.notices ?? []).map((notice) => (
        <span className="also" key={notice}>
          {notice}
        </span>
      ))}
      {broken.length > 0 ? (
        <Disclosure summary={`${counted(broken.length, "cue")} could not be read`}>
          <ul className="facts">
            {broken.map(({ line, reason }) => (
              <li key={line}>
                Line {line}: {reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function Ways({ file, sourceId }: Omit<FileProps, "mayAdd">) {
  const at = (form: string) => `/desk/sources/${sourceId}/${form}?file=${file.id}`;
  const name = <span className="visually-hidden">: {file.name}</span>;
  const original = file.derivation === null;
  return (
    <p className="ways">
      {file.parentId === null ? (
        <a href={at("derived")}>
          {original ? "Made from another file?" : "Say out of which file it was made"}
          {name}
        </a>
      ) : null}
      {file.release === null && original ? <a href={at("release")}>Tie to a release{name}</a> : null}
    </p>
  );
}

import {
  captureMethodLabels,
  derivationLabels,
  extractionOutcomeLabels,
  fileName,
  mediaTypeInWords,
  sizeInWords,
} from "@/components/captures/labels";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import { dayInWords } from "@/lib/dates/words";
import type { EvidenceCapture, SourceEvidence } from "@/lib/evidence/source-evidence";

type CustodyFilesProps = {
  evidence: SourceEvidence;
  fileHref: (captureId: string) => string | null;
  headingLevel: 2 | 3;
};

/** The files held of a source, each with its hash; what was made out of one stands under it. */
export function CustodyFiles({ evidence, fileHref, headingLevel }: CustodyFilesProps) {
  const Heading = `h${headingLevel}` as const;
  const { captures } = evidence;
  const own = new Set(captures.map(({ id }) => id));
  const first = captures.filter(({ parentId }) => parentId === null || !own.has(parentId));
  return (
    <section className="custody-files" aria-labelledby="custody-files">
      <Heading id="custody-files">
        Files we hold <span className="count">{captures.length}</span>
      </Heading>
      {captures.length === 0 ? <p className="quiet">No file of it is stored.</p> : null}
      <Tree files={first} evidence={evidence} fileHref={fileHref} />
      {captures.length > 0 ? (
        <p className="quiet">
          The SHA-256 of a file is a number computed from all its bytes. If a copy has the same number, not
          one byte was changed.
        </p>
      ) : null}
    </section>
  );
}

type TreeProps = Omit<CustodyFilesProps, "headingLevel"> & { files: readonly EvidenceCapture[] };

function Tree({ files, evidence, fileHref }: TreeProps) {
  if (files.length === 0) return null;
  return (
    <ul className="custody-tree">
      {files.map((file) => (
        <li key={file.id}>
          <File file={file} evidence={evidence} href={fileHref(file.id)} />
          <Tree
            files={evidence.captures.filter(({ parentId }) => parentId === file.id)}
            evidence={evidence}
            fileHref={fileHref}
          />
        </li>
      ))}
    </ul>
  );
}

type FileProps = { file: EvidenceCapture; evidence: SourceEvidence; href: string | null };

function File({ file, evidence, href }: FileProps) {
  const name = exactText(fileName(file));
  const transcript = evidence.transcripts.find(({ captureId }) => captureId === file.id);
  return (
    <article className="custody-file" id={`file-${file.id}`}>
      <p className="custody-name">
        {href ? <a href={href}>{name}</a> : <strong>{name}</strong>}
        <span>
          {mediaTypeInWords(file.mediaType)}, {sizeInWords(file.size)}
        </span>
      </p>
      <DefinitionRows
        rows={[
          ["Made from", madeFrom(file, evidence)],
          ["Obtained", obtained(file)],
          ["Asked for at", file.address ? <Address key="asked" url={file.address} /> : null],
          [
            "Answered from",
            file.finalAddress !== file.address ? <Address key="from" url={file.finalAddress} /> : null,
          ],
          ["Note", file.note ? exactText(file.note) : null],
          ["Text", file.text ? textInWords(file.text) : null],
          ["Transcript", transcript ? transcriptInWords(transcript) : null],
          ["SHA-256", <code key="hash">{file.sha256}</code>],
        ]}
      />
    </article>
  );
}

const Address = ({ url }: { url: string }) => (
  <a className="long" href={url} rel="external nofollow noopener noreferrer">
    {url}
  </a>
);

function madeFrom({ derivation, parentId }: EvidenceCapture, { captures }: SourceEvidence) {
  if (derivation === null) return null;
  const parent = captures.find(({ id }) => id === parentId);
  return (
    <>
      {derivationLabels[derivation]}
      {parent ? (
        <>
          {" of "}
          <a href={`#file-${parent.id}`}>{exactText(fileName(parent))}</a>
        </>
      ) : (
        "; the file it was made from is not part of this source."
      )}
    </>
  );
}

const obtained = ({ method, obtainedAt }: EvidenceCapture) => (
  <>
    {captureMethodLabels[method]}, <time dateTime={obtainedAt}>{dayInWords(obtainedAt.slice(0, 10))}</time>
  </>
);

function textInWords({ outcome, extractor, version, report }: NonNullable<EvidenceCapture["text"]>): string {
  const facts = [
    extractionOutcomeLabels[outcome],
    report.pages === undefined ? "" : counted(report.pages, "page"),
    report.emptyPages?.length ? `${counted(report.emptyPages.length, "page")} without text` : "",
    report.brokenCues?.length ? `${counted(report.brokenCues.length, "cue")} could not be read` : "",
  ];
  return `${facts.filter(Boolean).join(", ")} (${extractor} ${version})`;
}

function transcriptInWords({ cues, corrected, madeBy }: SourceEvidence["transcripts"][number]): string {
  const by = madeBy ? `Made by ${madeBy}` : "Not recorded who made it";
  return `${by}; ${counted(cues, "cue")}, ${corrected === 0 ? "none" : corrected} corrected by this newsroom`;
}

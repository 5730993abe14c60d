// What each view of a source asks the database for.
import type { ReactElement } from "react";
import type { DocumentRequest } from "@/app/_server/document";
import { PlainFile } from "@/components/sources/document-view";
import { PagesView, pagesTogether, startingAt } from "@/components/sources/pages-view";
import { PassagesView } from "@/components/sources/passages-view";
import { ProvenanceView } from "@/components/sources/provenance-view";
import { RecordingView } from "@/components/sources/recording-view";
import { markId, sourceHref } from "@/components/sources/source-address";
import { StatementsView } from "@/components/sources/statements-view";
import { TextView } from "@/components/sources/text-view";
import { pageImages } from "@/lib/evidence/queries/page-images";
import { recordingTranscripts } from "@/lib/evidence/queries/recording-transcripts";
import { citedPassages, marksInText, marksInTime } from "@/lib/evidence/queries/source-marks";
import type { PublicText, SourceRecord } from "@/lib/evidence/queries/source-record";
import { textBetween, textPart } from "@/lib/evidence/queries/text-part";
import { textSearch } from "@/lib/evidence/queries/text-search";
import { chosenFile, type ReadableFile } from "@/lib/evidence/readable-files";
import type { SourceLook } from "@/lib/evidence/source-views";
import { readTimeRange } from "@/lib/media/times";
import { citingStatements } from "@/lib/statements/queries/citing-statements";
import { sourceStatements } from "@/lib/statements/queries/source-statements";

type Asked = Pick<DocumentRequest<object>, "db" | "search"> & { record: SourceRecord; look: SourceLook };

export async function viewOf(asked: Asked): Promise<ReactElement> {
  const { db, record, look } = asked;
  const { file, view } = look;
  if ((view === "text" || view === "document") && file) {
    if (file.text && (view === "text" || file.kind === "text")) return textView(asked, file, file.text.id);
    if (file.text && file.kind === "pages") return pagesView(asked, { ...file, text: file.text });
    return file.kind === "recording" ? recordingView(asked, file) : <PlainFile file={file} />;
  }
  if (view === "passages") return <PassagesView passages={await citedPassages(db, record.id)} />;
  if (view === "provenance" && record.evidence) {
    return <ProvenanceView evidence={record.evidence} files={record.files} />;
  }
  return statementsView(asked);
}

async function statementsView({ db, record, look, search }: Asked): Promise<ReactElement> {
  const cursor = search.get("after");
  const { profile } = record;
  return (
    <StatementsView
      source={profile}
      statements={await sourceStatements(db, record.id, { cursor })}
      citing={cursor === null ? await citingStatements(db, record.id) : []}
      continued={cursor !== null}
      href={sourceHref(profile, look.views[0] === "statements" ? {} : { view: "statements" })}
    />
  );
}

async function textView(
  { db, record, look, search }: Asked,
  file: ReadableFile,
  textId: string,
): Promise<ReactElement> {
  const marks = await marksInText(db, record.id, textId);
  const named = search.get("mark");
  const mark = named === null ? undefined : marks.find((mark) => markId(mark) === named);
  const asked = Number(search.get("at") ?? 0);
  const at = mark?.start ?? (Number.isSafeInteger(asked) && asked > 0 ? asked : 0);
  const q = search.get("q")?.trim();
  const part = await textPart(db, textId, at);
  if (!part) throw new Error(`The text ${textId} is not there`);
  return (
    <TextView
      source={record.profile}
      file={file}
      part={part}
      marks={marks}
      search={q ? await textSearch(db, textId, q) : null}
      only={!look.views.includes("text")}
    />
  );
}

async function pagesView(
  { db, record, search }: Asked,
  file: ReadableFile & { text: PublicText },
): Promise<ReactElement> {
  const { text } = file;
  const marks = await marksInText(db, record.id, text.id);
  const named = marks.find((mark) => markId(mark) === search.get("mark"));
  const asked = named?.page ?? Number(search.get("page") ?? 1);
  const from = startingAt(Number.isSafeInteger(asked) ? Math.min(asked, text.pages) : 1);
  const pages = await pageImages(db, text.id, { from, limit: pagesTogether });
  const [start, end] = [pages[0]?.start ?? 0, pages.at(-1)?.end ?? 0];
  return (
    <PagesView
      source={record.profile}
      file={file}
      pages={pages}
      words={text.words ? await textBetween(db, text.id, { start, end }) : null}
      marks={marks}
    />
  );
}

/** Lines of a transcript on one page; a longer one goes on from another moment. */
const mostLines = 2000;

async function recordingView({ db, record, look, search }: Asked, file: ReadableFile): Promise<ReactElement> {
  const { capture } = file;
  const transcripts = await recordingTranscripts(db, capture.id);
  const marks = await marksInTime(db, [record.id, ...transcripts.map(({ sourceId }) => sourceId)]);
  const own = new Set([capture.id, ...transcripts.map(({ captureId }) => captureId)]);
  const range = readTimeRange(search.get("t") ?? "");
  const cues = transcripts[0]?.cues ?? [];
  const asked = range === null ? 0 : cues.findIndex(({ endMs }) => endMs > range.fromMs);
  const from = Math.floor((asked === -1 ? cues.length - 1 : asked) / mostLines) * mostLines;
  return (
    <RecordingView
      source={record.profile}
      file={file}
      named={chosenFile(look.files, null) !== file}
      poster={
        look.files.find(
          (other) => other.capture.derivation === "poster" && other.capture.parentId === capture.id,
        ) ?? null
      }
      transcripts={transcripts}
      marks={marks.filter(({ captureId }) => own.has(captureId))}
      range={range}
      lines={{ from: Math.max(0, from), to: Math.max(0, from) + mostLines }}
    />
  );
}

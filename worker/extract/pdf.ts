// The text of a PDF, page by page, with the place of every run of words on its page.
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import { type Extraction, nothingDrawn } from "@/lib/captures/extraction";
import type { ExtractionReport, TextPage } from "@/lib/captures/texts";
import { type DraftText, draftText } from "./draft-text";
import { loadPdfjs, openPdf } from "./pdf-document";
import { isListItem, lineText, type Paragraph, readLines, readParagraphs } from "./pdf-page";

const mostPages = 5_000;
/** More of a page than this in signs that are no letters, and the page is said to be illegible. */
const mostUnknown = 0.1;

export async function drawPdf(bytes: Uint8Array): Promise<Extraction> {
  const pdfjs = await loadPdfjs();
  let document: PDFDocumentProxy;
  try {
    document = await openPdf(pdfjs, bytes);
  } catch (error) {
    if (nameOf(error) === "PasswordException") {
      return nothingDrawn("encrypted", "The PDF is locked with a password. Ask for an open copy.");
    }
    return nothingDrawn("damaged", "The PDF is damaged: it cannot be opened.");
  }
  if (document.numPages > mostPages) {
    return nothingDrawn(
      "too_large",
      `The PDF has ${document.numPages} pages; text is drawn from up to 5,000.`,
      {
        pages: document.numPages,
      },
    );
  }
  return drawPages(document);
}

type DraftPage = Omit<TextPage, "runs"> & { runs: number[][]; failed: boolean; illegible: boolean };

async function drawPages(document: PDFDocumentProxy): Promise<Extraction> {
  const draft = draftText();
  const pages: DraftPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await drawPage(document, number, draft));
  }
  const finished = draft.finish();
  const failed = pages.filter((page) => page.failed).map(({ number }) => number);
  const empty = pages.filter((page) => page.runs.length === 0).map(({ number }) => number);
  const report: ExtractionReport = {
    ...(await readMetadata(document)),
    pages: document.numPages,
    ...(empty.length > 0 && { emptyPages: empty }),
  };
  if (finished.text === "" && failed.length === pages.length) {
    return nothingDrawn("damaged", "The PDF is damaged: none of its pages can be read.", report);
  }
  if (finished.text === "") {
    const scan = nothingDrawn(
      "no_text",
      "The pages hold no text, only images: a scan. Its words cannot be searched or quoted; paste or transcribe them.",
      report,
    );
    return {
      ...scan,
      pages: pages.map(({ number, width, height, runs }) => ({
        number,
        width,
        height,
        runs,
        start: 0,
        end: 0,
      })),
    };
  }
  const illegible = pages.filter((page) => page.illegible).map(({ number }) => number);
  const notices = [
    ...(illegible.length > 0
      ? [
          `${pagesNamed(illegible)}: the fonts do not say which letters they draw, so words are missing or wrong.`,
        ]
      : []),
    ...(failed.length > 0 ? [`${pagesNamed(failed)} could not be read: the file is damaged there.`] : []),
    ...(empty.length > failed.length
      ? [`${pagesNamed(empty.filter((page) => !failed.includes(page)))} without text: blank, or a scan.`]
      : []),
  ];
  return {
    outcome: "text",
    text: finished.text,
    blocks: finished.blocks,
    pages: pages.map(({ number, width, height, start, end, runs }) => ({
      ...{ number, width, height },
      start: finished.at(start),
      end: finished.at(end),
      runs: runs.map(([start = 0, end = 0, ...box]) => [finished.at(start), finished.at(end), ...box]),
    })),
    report: { ...report, ...(notices.length > 0 && { notices }) },
  };
}

async function drawPage(document: PDFDocumentProxy, number: number, draft: DraftText): Promise<DraftPage> {
  const start = draft.length;
  let page: PDFPageProxy | null = null;
  try {
    page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const size = { width: round(viewport.width), height: round(viewport.height) };
    // Letters as the file has them: ligatures are kept, and compared by the published normalisation.
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = items.filter((item): item is TextItem => "str" in item);
    const unknown = partUnknown(words);
    for (const item of words) item.str = item.str.replace(/\p{Cc}/gu, " ");
    const runs = readParagraphs(readLines(words, viewport.transform)).flatMap((paragraph) =>
      appendParagraph(draft, paragraph),
    );
    const end = runs.at(-1)?.[1] ?? start;
    return { number, start, end, ...size, runs, failed: false, illegible: unknown > mostUnknown };
  } catch {
    const [, , width = 612, height = 792] = page?.view ?? [];
    return { number, start, end: draft.length, width, height, runs: [], failed: true, illegible: false };
  } finally {
    page?.cleanup();
  }
}

/** A font that does not say which letters it draws gives signs that are no letters. @returns their part, 0 to 1 */
function partUnknown(items: readonly TextItem[]): number {
  const signs = items
    .map(({ str }) => str)
    .join("")
    .replace(/\s/g, "");
  return (signs.match(/[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0) / Math.max(1, signs.length);
}

/** @returns the runs of the paragraph with their places in the draft */
function appendParagraph(draft: DraftText, paragraph: Paragraph): number[][] {
  const runs: number[][] = [];
  const start = draft.length;
  for (const line of paragraph.lines) {
    const words = lineText(line);
    if (words === "") continue;
    if (draft.length > start) draft.append("\n");
    for (const { text, x, y, width, height } of trimmed(line.runs)) {
      const range = draft.append(text);
      if (text.trim() !== "") runs.push([range.start, range.end, ...[x, y, width, height].map(round)]);
    }
  }
  if (draft.length === start) return [];
  draft.markBlock({ kind: isListItem(paragraph) ? "list_item" : "paragraph", start, end: draft.length });
  draft.append("\n\n");
  return runs;
}

/** Without the spaces at the end of a line. */
function trimmed<R extends { text: string }>(runs: readonly R[]): R[] {
  const last = runs.findLastIndex(({ text }) => text.trim() !== "");
  return runs
    .slice(0, last + 1)
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run));
}

async function readMetadata(document: PDFDocumentProxy): Promise<ExtractionReport> {
  try {
    const { info: given } = await document.getMetadata();
    const info = given as Record<string, unknown>;
    const day = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate ?? ""));
    return {
      ...named("title", info.Title),
      ...named("byline", info.Author),
      ...named("language", info.Language),
      ...(day && { published: day.slice(1).join("-") }),
    };
  } catch {
    return {};
  }
}

const named = (name: string, value: unknown) =>
  typeof value === "string" && value.trim() !== "" ? { [name]: value.trim().slice(0, 500) } : {};

const pagesNamed = (pages: readonly number[]) => {
  const few = pages.slice(0, 12).join(", ");
  if (pages.length === 1) return `Page ${few}`;
  return pages.length > 12 ? `${pages.length} pages (${few} …)` : `Pages ${few}`;
};

const round = (value: number) => Math.round(value * 100) / 100;
const nameOf = (error: unknown) => (error instanceof Error ? error.name : "");

// The text of a web page: its article where one can be told from the rest, else all that is visible. No script runs,
// nothing is fetched; the page itself stays a file.
import { type Extraction, nothingDrawn } from "@/lib/captures/extraction";
import type { ExtractionReport } from "@/lib/captures/texts";
import { decodeText } from "./decode-text";
import { draftText, type FinishedText } from "./draft-text";
import { addBlocks } from "./html-blocks";

/** An article is taken for a mistake when it is short, and not most of what the page shows either. */
const leastArticle = { letters: 200, surely: 800, part: 0.3 };

export async function drawHtml(bytes: Uint8Array): Promise<Extraction> {
  const { text, notices } = decodeText(bytes, { html: true });
  return drawPage(text, notices);
}

export async function drawPage(html: string, notices: string[] = []): Promise<Extraction> {
  const document = await openPage(html);
  const page = draftText();
  addBlocks(document.body ?? document, page);
  const whole = page.finish();
  if (whole.text === "") {
    return nothingDrawn("no_text", "The page shows no text by itself: perhaps a script would write it.", {
      ...(notices.length > 0 && { notices }),
    });
  }
  const title = document.title.trim();
  const language = document.documentElement?.getAttribute("lang")?.trim();
  const article = await drawArticle(document);
  const enough =
    article !== null &&
    article.finished.text.length >= leastArticle.letters &&
    (article.finished.text.length >= leastArticle.surely ||
      article.finished.text.length >= whole.text.length * leastArticle.part);
  const said = enough
    ? notices
    : [
        ...notices,
        "The article could not be told from the rest of the page; all of its visible text is kept.",
      ];
  const report: ExtractionReport = {
    ...(title && { title }),
    ...(language && { language }),
    ...article?.report,
    ...(said.length > 0 && { notices: said }),
  };
  const { text, blocks } = enough ? article.finished : whole;
  return { outcome: "text", text, blocks, pages: [], report };
}

async function openPage(html: string): Promise<Document> {
  const { JSDOM, VirtualConsole } = await import("jsdom");
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/** Changes the document: call it last. */
async function drawArticle(
  document: Document,
): Promise<{ finished: FinishedText; report: ExtractionReport } | null> {
  const { Readability } = await import("@mozilla/readability");
  const headings = document.querySelectorAll("h1");
  const headline = headings.length === 1 ? headings[0]?.textContent?.replace(/\s+/g, " ").trim() : "";
  const found = new Readability<Element>(document, {
    maxElemsToParse: 100_000,
    serializer: (element) => element as Element,
  }).parse();
  if (!found?.content) return null;
  const draft = draftText();
  addBlocks(found.content, draft);
  let finished = draft.finish();
  // The reader's headline is part of the page's words, and often of what is quoted.
  if (headline && !finished.text.includes(headline)) {
    const withHeadline = draftText();
    withHeadline.addBlock("heading", headline, 1);
    addBlocks(found.content, withHeadline);
    finished = withHeadline.finish();
  }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(found.publishedTime ?? "")?.[0];
  return {
    finished,
    report: {
      ...(found.title && { title: found.title }),
      ...(found.byline && { byline: found.byline.replace(/\s+/g, " ").trim() }),
      ...(found.lang && { language: found.lang }),
      ...(day && { published: day }),
    },
  };
}

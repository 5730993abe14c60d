import type { ExtractionOutcome } from "@/db/evidence-vocabulary";
import type { ExtractionReport, TextBlock, TextPage } from "./texts";

/** What drawing the text of a file came to. `text` is NFC and empty unless the outcome is "text". */
export type Extraction = {
  outcome: ExtractionOutcome;
  text: string;
  blocks: TextBlock[];
  /** Of a paged document, with the hash of a picture of the page where one was made. */
  pages: (TextPage & { imageSha256?: string })[];
  report: ExtractionReport;
};

/** Which extractor drew a text; a new version of it draws the text again. */
export type ExtractorName = { extractor: string; extractorVersion: string };

/** An extraction that drew nothing, and why, in a sentence for people. */
export const nothingDrawn = (
  outcome: Exclude<ExtractionOutcome, "text">,
  notice: string,
  report: ExtractionReport = {},
): Extraction => ({
  outcome,
  text: "",
  blocks: [],
  pages: [],
  report: { ...report, notices: [notice, ...(report.notices ?? [])] },
});

// What an extractor draws from a capture. Ranges count code points of the text, from 0, the end not included.

export type TextRange = { start: number; end: number };

/** A stretch of the text with its part in the document. Blocks follow one another and do not overlap. */
export type TextBlock = TextRange & {
  kind: "heading" | "paragraph" | "quote" | "list_item" | "table_row" | "cue";
  /** For a heading: 1 to 6. */
  level?: number;
};

/** What an extractor noticed. Every field is optional; `notices` are sentences for people, worst first. */
export type ExtractionReport = {
  notices?: string[];
  title?: string;
  byline?: string;
  language?: string;
  /** For a mail: its headers as people read them. */
  from?: string;
  to?: string;
  sent?: string;
  /** EDTF day found in the document's own metadata; a suggestion, never a fact. */
  published?: string;
  pages?: number;
  /** Pages without any text. */
  emptyPages?: number[];
  cues?: number;
  /** Cues that could not be read, each with the line it begins at and why. */
  brokenCues?: { line: number; reason: string }[];
  attachments?: string[];
};

/** One page of a paged document; the columns of desk.capture_pages. */
export type TextPage = TextRange & {
  number: number;
  width: number;
  height: number;
  /** [start, end, x, y, width, height] of each run of words. */
  runs: number[][];
};

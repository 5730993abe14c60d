// What is asked of a child, and what it answers.
import type { Extraction } from "@/lib/captures/extraction";
import type { CaptionExtraction } from "./captions";

export type ExtractorKind = "pdf" | "html" | "docx" | "eml" | "vtt" | "srt" | "plain";

/** Drawn by an extractor; of a caption file with its cues. */
export type Drawn = Extraction | CaptionExtraction;

import type { AnchorState } from "@/db/evidence-vocabulary";
import type { SourceKind } from "@/db/vocabulary";
import type { Passage } from "../sources/passage";
import type { ExcerptContent } from "./content";

/**
 * An excerpt as readers see it: record.excerpts.excerpt, and part of the Detail of an edition. Ranges count code
 * points of the text with this id, times milliseconds of file time.
 */
export type PublicExcerpt = Omit<ExcerptContent, "origin" | "sourceId" | "captureId" | "sha256"> & {
  /** From 1. Its annotation stands at /api/v1/statements/S-1042/excerpts/1. */
  position: number;
  source: { id: string; number: number; title: string; kind: SourceKind };
  capture: { id: string; sha256: string; mediaType: string; name: string };
  /** The capture itself where it is a recording. Which recording a transcript belongs to, record.transcripts says. */
  recordingId: string | null;
  /** How the words compare with the words of record; null for context, days and clips. */
  match: "exact" | "normalised" | null;
  /** The words in their paragraphs. */
  passage: Passage | null;
};

/** Where an excerpt stands in the latest text of its capture. "lost": the text no longer holds it there. */
export type ExcerptState = AnchorState;

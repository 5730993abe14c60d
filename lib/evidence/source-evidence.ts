import type {
  CaptureMethod,
  Derivation,
  ExtractionOutcome,
  MediaKind,
  RequestEventKind,
  SoundState,
} from "@/db/evidence-vocabulary";
import type { ExtractionReport } from "../captures/texts";
import type { BurnedInClock } from "../media/transcript";

// The custody of a public source: record.source_evidence.evidence. Every field is public.

export type EvidenceCapture = {
  id: string;
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  name: string;
  method: CaptureMethod;
  /** The address fetched, and the one that answered. */
  address: string;
  finalAddress: string;
  /** ISO instant. */
  obtainedAt: string;
  note: string;
  derivation: Derivation | null;
  parentId: string | null;
  /** What its text came to; null while none was drawn and for recordings. */
  text: {
    id: string;
    outcome: ExtractionOutcome;
    extractor: string;
    version: string;
    report: ExtractionReport;
  } | null;
  recording: EvidenceRecording | null;
};

export type EvidenceRecording = {
  kind: MediaKind;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  frameRate: number | null;
  sound: SoundState;
  clock: BurnedInClock | null;
};

export type EvidenceEvent = {
  kind: RequestEventKind;
  /** EDTF; null is unknown. */
  sent: string | null;
  postmarked: string | null;
  received: string | null;
  exemption: string;
  note: string;
  /** A later event replaces this one. */
  replaced: boolean;
};

export type EvidenceRequest = {
  id: string;
  number: number;
  subject: string;
  agency: string;
  law: string;
  reference: string;
  requester: string;
  events: EvidenceEvent[];
  /** What came of it; items of other sources are named without their file. */
  items: { description: string; redactions: string; captureId: string | null }[];
};

export type SourceEvidence = {
  disclosure: "whole" | "passages";
  captures: EvidenceCapture[];
  requests: EvidenceRequest[];
  transcripts: {
    id: string;
    captureId: string;
    mediaCaptureId: string | null;
    language: string;
    madeBy: string;
    cues: number;
    corrected: number;
  }[];
};

/** How far the statements and excerpts of a source are counted; one more means "more than". */
export const mostCounted = 1000;

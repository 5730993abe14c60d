import type { SourceKind } from "@/db/vocabulary";
import type { PublicFile, PublicText, SourceRecord } from "./queries/source-record";
import type { EvidenceCapture } from "./source-evidence";

/**
 * A capture readers may open, and what they open it as: a recording to be played, pages as images, text, or a file
 * that can only be downloaded.
 */
export type ReadableFile = {
  /** Names it in addresses: the beginning of its hash. */
  key: string;
  capture: EvidenceCapture;
  kind: "recording" | "pages" | "text" | "file";
  text: PublicText | null;
  file: PublicFile | null;
};

/** How much of a hash names a file in an address. */
const keyLength = 12;

export const fileKey = (sha256: string) => sha256.slice(0, keyLength);

/**
 * What readers may open of a source, what it is before what belongs to it: of a video the recording, of a letter the
 * document, an original before a copy. Nothing where they see the cited passages alone.
 */
export function readableFiles({ profile, evidence, files, texts }: SourceRecord): ReadableFile[] {
  if (evidence?.disclosure !== "whole") return [];
  const order = isRecorded.has(profile.kind) ? recordingFirst : documentFirst;
  const readable = evidence.captures.flatMap((capture): ReadableFile[] => {
    const text = texts.find(({ captureId }) => captureId === capture.id) ?? null;
    const file =
      files.find(({ captureId, sha256 }) => captureId === capture.id && sha256 === capture.sha256) ?? null;
    if (!text && !file) return [];
    return [{ key: fileKey(capture.sha256), capture, kind: kindOf(capture, text, file), text, file }];
  });
  return readable.sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      Number(a.capture.derivation !== null) - Number(b.capture.derivation !== null),
  );
}

const isRecorded: ReadonlySet<SourceKind> = new Set(["video", "audio", "transcript"]);
const recordingFirst: ReadableFile["kind"][] = ["recording", "pages", "text", "file"];
const documentFirst: ReadableFile["kind"][] = ["pages", "text", "recording", "file"];

function kindOf(
  capture: EvidenceCapture,
  text: PublicText | null,
  file: PublicFile | null,
): ReadableFile["kind"] {
  if (capture.recording && file) return "recording";
  if (text && text.images > 0) return "pages";
  return text ? "text" : "file";
}

/** The file an address names; without one, the first. */
export const chosenFile = (files: readonly ReadableFile[], key: string | null): ReadableFile | null =>
  files.find((file) => file.key === key) ?? files[0] ?? null;

// The words for files: how they were obtained, what they are, what drawing their text came to.
import type { CaptureMethod, Derivation, ExtractionOutcome } from "@/db/evidence-vocabulary";

export const captureMethodLabels: Record<CaptureMethod, string> = {
  pasted: "Pasted as text",
  uploaded: "Uploaded",
  fetched: "Fetched from its address",
  emailed: "Received by e-mail",
  command_line: "Added from the command line",
  derived: "Made here from another file",
};

export const derivationLabels: Record<Derivation, string> = {
  edited_clip: "Edited clip",
  proxy: "Lighter copy for playing",
  captions: "Captions",
  transcript: "Transcript",
  poster: "Still image",
  redacted: "Redacted copy",
  other: "Another derived file",
};

export const extractionOutcomeLabels: Record<ExtractionOutcome, string> = {
  text: "Text drawn",
  no_text: "Holds no machine text",
  empty: "The file is empty",
  encrypted: "Locked with a password, so no text could be drawn",
  damaged: "Damaged, so no text could be drawn",
  too_large: "Too large to draw text from",
  timed_out: "Drawing the text took too long and was stopped",
  unsupported: "No text is drawn from this kind of file",
};

/** What a file is called: by its name, else by what it is. */
export const fileName = ({ name, method }: { name: string; method?: CaptureMethod }) =>
  name || (method === "pasted" ? "Pasted text" : "File without a name");

const types: Record<string, string> = {
  "application/pdf": "PDF",
  "text/html": "Web page",
  "text/plain": "Plain text",
  "text/csv": "Table (CSV)",
  "text/vtt": "Captions (WebVTT)",
  "application/x-subrip": "Captions (SRT)",
  "message/rfc822": "E-mail",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "application/json": "JSON",
  "application/zip": "ZIP archive",
};

/** "PDF", "Video (MP4)"; a type without a word of its own as it is. */
export function mediaTypeInWords(mediaType: string): string {
  const plain = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  const known = types[plain];
  if (known) return known;
  const [, kind, format = ""] = /^(video|audio|image)\/(?:x-)?([\w.+-]+)$/.exec(plain) ?? [];
  if (!kind) return plain || "Unknown kind";
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} (${format.toUpperCase()})`;
}

/** A file as one line of a list to choose from; its source is named where the list holds files of several. */
export const fileLine = (
  {
    mediaType,
    size,
    ...file
  }: { name: string; method: CaptureMethod; mediaType: string; size: number | null },
  source = "",
) =>
  [fileName(file), mediaTypeInWords(mediaType), size === null ? "" : sizeInWords(size), source]
    .filter(Boolean)
    .join(" · ")
    .slice(0, 140);

/** "1.4 MB", "812 bytes". Decimal units, as files are sold and shown by most systems. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const units = ["kB", "MB", "GB", "TB"];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

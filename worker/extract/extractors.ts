// Which extractor draws the text of which kind of file. The version of an extractor is that of the library below it
// and our own: a change of either draws texts anew, beside the old ones.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkoutDirectory } from "@/db/embedded/places";
import type { ExtractorName } from "@/lib/captures/extraction";
import { plainTextExtractor } from "@/lib/captures/plain-text";
import type { ExtractorKind } from "./request";

type Extractor = { name: string; library: string; revision: number };

const extractors: Record<Exclude<ExtractorKind, "plain">, Extractor> = {
  pdf: { name: "pdf", library: "pdfjs-dist", revision: 1 },
  html: { name: "html", library: "@mozilla/readability", revision: 1 },
  docx: { name: "docx", library: "mammoth", revision: 1 },
  eml: { name: "mail", library: "postal-mime", revision: 1 },
  vtt: { name: "captions", library: "media-captions", revision: 1 },
  srt: { name: "captions", library: "media-captions", revision: 1 },
};

const kindsByType: Record<string, ExtractorKind> = {
  "application/pdf": "pdf",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  // What a locked Word document is by its content; the extractor says so.
  "application/x-cfb": "docx",
  "message/rfc822": "eml",
  "text/vtt": "vtt",
  "application/x-subrip": "srt",
  "text/srt": "srt",
  "application/json": "plain",
};

/**
 * Null for a file of which no text is drawn: a picture, a recording, an archive. What is a text by its content is a
 * caption file when its name says so: few of them begin as the standard has it.
 */
export function kindOf(mediaType: string, name = ""): ExtractorKind | null {
  const type = mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const kind = kindsByType[type] ?? (type.startsWith("text/") ? "plain" : null);
  if (type !== "text/plain") return kind;
  const ending = /\.(vtt|srt)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === "vtt" || ending === "srt" ? ending : kind;
}

export function extractorOf(kind: ExtractorKind): ExtractorName {
  if (kind === "plain") return plainTextExtractor;
  const { name, library, revision } = extractors[kind];
  return { extractor: name, extractorVersion: `${revision} (${library} ${versionOf(library)})` };
}

function versionOf(library: string): string {
  const path = join(checkoutDirectory, "node_modules", library, "package.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}

import type { SourceView } from "@/lib/evidence/source-views";
import { type SourceProfile, sourcePath } from "@/lib/sources/profile";

/** What the address of a source page says beside its number; what is left out is as the source opens. */
export type SourcePlace = {
  view?: SourceView;
  /** ReadableFile.key */
  file?: string | null;
  /** Words to find in the text. */
  q?: string | null;
  /** A code point of the text; the part that holds it is shown. */
  at?: number;
  /** An excerpt, "S-1042-1"; the part that holds it is shown. */
  mark?: string;
  /** The first page of a document shown as images. */
  page?: number;
  /** A moment of the recording, "72,91". */
  t?: string;
};

/** "/d/D-318?view=text&mark=S-1042-1#S-1042-1" */
export function sourceHref(source: Pick<SourceProfile, "number">, place: SourcePlace, fragment = ""): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const query = search.size > 0 ? `?${search.toString().replaceAll("%2C", ",")}` : "";
  return `${sourcePath(source)}${query}${fragment && `#${fragment}`}`;
}

/** The name of an excerpt, in addresses and as the id of its mark: "S-1042-1". */
export const markId = ({ number, position }: { number: number; position: number }) =>
  `S-${number}-${position}`;

/** The text of a file as plain text. */
export const textDownloadPath = (source: Pick<SourceProfile, "number">, file: string) =>
  `${sourcePath(source)}/text/${file}`;

/** The picture of a page. */
export const pagePicturePath = (source: Pick<SourceProfile, "number">, textId: string, page: number) =>
  `${sourcePath(source)}/pages/${textId}/${page}`;

/** The lines of a transcript as WebVTT, corrections laid over. */
export const captionsPath = (source: Pick<SourceProfile, "number">, transcriptId: string) =>
  `${sourcePath(source)}/captions/${transcriptId}`;

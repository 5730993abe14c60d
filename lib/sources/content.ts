import type { SourceDisclosure } from "@/db/evidence-vocabulary";
import type { SourceKind } from "@/db/vocabulary";
import type { RecordedDay } from "../dates/public-day";

/** What a revision of a source holds; made by desk.source_content. */
export type SourceContent = {
  title: string;
  kind: SourceKind;
  publisherName: string;
  publisherId: string | null;
  url: string;
  issued: RecordedDay;
  published: RecordedDay;
  /** ISO day. */
  capturedOn: string;
  obtained: string;
  text: string;
  /** Absent: the cited passages. */
  disclosure?: SourceDisclosure;
};

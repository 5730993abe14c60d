import type { Coverage, ExcerptOrigin, ExcerptPurpose } from "@/db/evidence-vocabulary";

/** An excerpt as a revision of its statement holds it; made by desk.statement_content. */
export type ExcerptContent = {
  purpose: ExcerptPurpose;
  origin: ExcerptOrigin;
  sourceId: string;
  captureId: string;
  /** SHA-256 of the cited file, hex: what an approval binds to. */
  sha256: string;
  /** The text the range counts in; null for a range of a recording alone. */
  textId: string | null;
  /** Code points, the end not included. */
  start: number | null;
  end: number | null;
  exact: string;
  prefix: string;
  suffix: string;
  page: number | null;
  /** [page, x, y, width, height], PDF points from the top left corner. */
  boxes: number[][] | null;
  /** Milliseconds of file time. */
  fromMs: number | null;
  toMs: number | null;
  coverage: Coverage | null;
  description: string;
};

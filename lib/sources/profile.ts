import type { SourceKind } from "@/db/vocabulary";
import type { PublicDay } from "../dates/public-day";

/** Where a registry fact comes from. */
export type Citation = {
  title: string;
  kind: SourceKind;
  publisher: string;
  url: string;
  /** EDTF. */
  published: string | null;
};

/** A public source: record.sources.profile, and part of each card. The stored text is not in it. */
export type SourceProfile = {
  id: string;
  number: number;
  title: string;
  kind: SourceKind;
  publisher: string;
  url: string;
  issued: PublicDay;
  published: PublicDay;
  /** ISO day. */
  capturedOn: string;
  obtained: string;
};

export const sourcePath = (source: { number: number }) => `/d/D-${source.number}`;

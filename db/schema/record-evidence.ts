import { bigint, index, integer, jsonb, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import { instant, record } from "./columns";
import { editions, publicSources } from "./record";

// What readers see of the evidence. Filled with the first edition that rests on a source, and kept true by the
// commands that add to the source later.

// Source evidence: the custody of a public source, as SourceEvidence of lib/captures/evidence.ts: captures with their
// hashes, what was made of what, records requests with their events, recordings with their clocks.
export const publicEvidence = record.table("source_evidence", {
  sourceId: uuid()
    .primaryKey()
    .references(() => publicSources.id, { onDelete: "restrict" }),
  evidence: jsonb().$type<Record<string, unknown>>().notNull(),
  updatedAt: instant().notNull(),
});

// Files: the captures and page images readers may download. A file that is not here does not exist for them.
export const publicFiles = record.table(
  "files",
  {
    sha256: text().notNull(),
    sourceId: uuid()
      .notNull()
      .references(() => publicSources.id, { onDelete: "restrict" }),
    captureId: uuid().notNull(),
    mediaType: text().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "files_pkey", columns: [t.captureId, t.sha256] }),
    index("files_source_idx").on(t.sourceId),
  ],
);

// Texts: the text of a public source whose whole document is disclosed.
export const publicTexts = record.table(
  "texts",
  {
    id: uuid().primaryKey(),
    sourceId: uuid()
      .notNull()
      .references(() => publicSources.id, { onDelete: "restrict" }),
    captureId: uuid().notNull(),
    sequence: integer().notNull(),
    text: text().notNull(),
    blocks: jsonb().$type<unknown[]>().notNull(),
  },
  (t) => [index("public_texts_source_idx").on(t.sourceId, t.captureId, t.sequence)],
);

export const publicPages = record.table(
  "pages",
  {
    textId: uuid()
      .notNull()
      .references(() => publicTexts.id, { onDelete: "restrict" }),
    number: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    width: real().notNull(),
    height: real().notNull(),
    imageSha256: text(),
  },
  (t) => [primaryKey({ name: "public_pages_pkey", columns: [t.textId, t.number] })],
);

// Transcripts with their cues, corrections laid over: PublicCue[] of lib/media/transcript.ts.
export const publicTranscripts = record.table(
  "transcripts",
  {
    id: uuid().primaryKey(),
    sourceId: uuid()
      .notNull()
      .references(() => publicSources.id, { onDelete: "restrict" }),
    captureId: uuid().notNull(),
    mediaCaptureId: uuid(),
    language: text().notNull(),
    madeBy: text().notNull(),
    cues: jsonb().$type<unknown[]>().notNull(),
  },
  (t) => [
    index("public_transcripts_source_idx").on(t.sourceId),
    index("public_transcripts_media_idx").on(t.mediaCaptureId),
  ],
);

// Excerpts: the cited places of published statements, one row each; a source page reads those of its texts.
export const publicExcerpts = record.table(
  "excerpts",
  {
    statementId: uuid()
      .notNull()
      .references(() => editions.statementId, { onDelete: "restrict" }),
    // From 1, in the order of the statement: part of the address of the annotation.
    position: integer().notNull(),
    sourceId: uuid()
      .notNull()
      .references(() => publicSources.id, { onDelete: "restrict" }),
    captureId: uuid().notNull(),
    // The text the range counts in: the latest the passage was found in.
    textId: uuid(),
    start: integer(),
    end: integer(),
    fromMs: integer(),
    toMs: integer(),
    // "exact", "moved" or "lost" against the latest text.
    state: text().notNull(),
    // PublicExcerpt of lib/excerpts/public-excerpt.ts: all the rest that is shown.
    excerpt: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ name: "public_excerpts_pkey", columns: [t.statementId, t.position] }),
    index("public_excerpts_source_idx").on(t.sourceId, t.textId, t.start),
  ],
);

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  real,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { captureMethods, captureStates, derivations, extractionOutcomes } from "../evidence-vocabulary";
import { createdAt, desk, id, instant } from "./columns";
import { sources } from "./sources";
import { users } from "./users";

export const captureMethod = desk.enum("capture_method", captureMethods);
export const captureState = desk.enum("capture_state", captureStates);
export const derivation = desk.enum("derivation", derivations);
export const extractionOutcome = desk.enum("extraction_outcome", extractionOutcomes);

// Captures: the bytes of a source as the newsroom holds them. Never changed once ready; the bytes stand in storage
// under their hash. Only a ready capture can be cited.
export const captures = desk.table(
  "captures",
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id, { onDelete: "restrict" }),
    state: captureState().notNull().default("pending"),
    // SHA-256 of the bytes, hex; computed by the server. Null until it is known.
    sha256: text(),
    // Bytes.
    size: bigint({ mode: "number" }),
    // By content, never by what the browser or the name says.
    mediaType: text().notNull().default(""),
    originalName: text().notNull().default(""),
    method: captureMethod().notNull(),
    // For a fetched capture: the address asked for, and the one that answered.
    address: text().notNull().default(""),
    finalAddress: text().notNull().default(""),
    obtainedAt: instant().notNull().defaultNow(),
    obtainedById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    note: text().notNull().default(""),
    // A file made out of another: what it is, and out of which. Without its parent it cannot be cited.
    derivation: derivation(),
    parentId: uuid().references((): AnyPgColumn => captures.id, { onDelete: "restrict" }),
    // When its bytes were stored and read back; set by the database.
    readyAt: instant(),
    // Why it was refused, in words for people.
    refusal: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index("captures_source_idx").on(t.sourceId, t.id),
    index("captures_parent_idx").on(t.parentId),
    index("captures_sha256_idx").on(t.sha256),
    index("captures_pending_idx").on(t.createdAt).where(sql`${t.state} = 'pending'`),
    uniqueIndex("captures_once_in_source").on(t.sourceId, t.sha256).where(sql`${t.state} = 'ready'`),
    check("captures_sha256_form", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check(
      "captures_ready_is_whole",
      sql`${t.state} <> 'ready' or (${t.sha256} is not null and ${t.size} is not null and ${t.mediaType} <> '')`,
    ),
    check("captures_refused_says_why", sql`(${t.state} = 'refused') = (${t.refusal} <> '')`),
    check("captures_parent_is_derived", sql`${t.parentId} is null or ${t.derivation} is not null`),
    check("captures_not_own_parent", sql`${t.parentId} <> ${t.id}`),
  ],
);

// Uploads: a file on its way in, resumable. Its bytes stand in the staging folder under its id.
export const uploads = desk.table(
  "uploads",
  {
    // 128 random bits, hex.
    id: text().primaryKey(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id, { onDelete: "restrict" }),
    // Bytes, declared at the beginning; reserved against the quotas until the upload ends.
    size: bigint({ mode: "number" }).notNull(),
    originalName: text().notNull().default(""),
    derivation: derivation(),
    parentId: uuid().references(() => captures.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    // Set when all bytes have come, with the capture made of them; or when it was given up.
    finishedAt: instant(),
    captureId: uuid().references(() => captures.id, { onDelete: "restrict" }),
    abandonedAt: instant(),
  },
  (t) => [
    index("uploads_open_idx")
      .on(t.expiresAt)
      .where(sql`${t.finishedAt} is null and ${t.abandonedAt} is null`),
    index("uploads_owner_idx").on(t.ownerId),
    check("uploads_id_form", sql`${t.id} ~ '^[0-9a-f]{32}$'`),
    check("uploads_size", sql`${t.size} >= 0`),
  ],
);

// Capture texts: what one version of an extractor drew from a capture. Append-only; a newer extractor adds one.
export const captureTexts = desk.table(
  "capture_texts",
  {
    id: id(),
    captureId: uuid()
      .notNull()
      .references(() => captures.id, { onDelete: "restrict" }),
    // Rises with every text of the capture; the highest with outcome "text" is the one to quote from.
    sequence: integer().notNull(),
    extractor: text().notNull(),
    extractorVersion: text().notNull(),
    outcome: extractionOutcome().notNull(),
    // NFC; paragraphs end with a line feed. Empty unless the outcome is "text".
    text: text().notNull().default(""),
    // TextBlock[] of lib/captures/texts.ts: headings, paragraphs, quotes, list items, as ranges of code points.
    blocks: jsonb().$type<unknown[]>().notNull().default([]),
    // ExtractionReport of lib/captures/texts.ts: what was noticed, counts, title and byline found.
    report: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    madeAt: createdAt(),
  },
  (t) => [
    unique("capture_texts_sequence_once").on(t.captureId, t.sequence),
    unique("capture_texts_extractor_once").on(t.captureId, t.extractor, t.extractorVersion),
    check("capture_texts_nfc", sql`${t.text} is nfc normalized`),
    check("capture_texts_outcome", sql`(${t.outcome} = 'text') = (${t.text} <> '')`),
  ],
);

// Capture pages: where each page of a paged text begins and ends, and where on the page its words stand.
export const capturePages = desk.table(
  "capture_pages",
  {
    textId: uuid()
      .notNull()
      .references(() => captureTexts.id, { onDelete: "restrict" }),
    // From 1.
    number: integer().notNull(),
    // Code points of the text.
    start: integer().notNull(),
    end: integer().notNull(),
    // PDF points.
    width: real().notNull(),
    height: real().notNull(),
    // [start, end, x, y, width, height] of each run of words; x and y from the top left corner, PDF points.
    runs: jsonb().$type<number[][]>().notNull().default([]),
    // An image of the page in storage, when one was made.
    imageSha256: text(),
  },
  (t) => [
    primaryKey({ name: "capture_pages_pkey", columns: [t.textId, t.number] }),
    check("capture_pages_range", sql`${t.start} <= ${t.end}`),
  ],
);

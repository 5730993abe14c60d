import { index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, record } from "./columns";
import { editions } from "./record";

// What readers see of corrections. Written when one is issued, and never changed.

// Public corrections: each notice ever issued, under the number of its statement.
export const publicCorrections = record.table(
  "corrections",
  {
    id: uuid().primaryKey(),
    statementId: uuid()
      .notNull()
      .references(() => editions.statementId, { onDelete: "restrict" }),
    number: integer().notNull(),
    // The version of the edition this notice made.
    version: integer().notNull(),
    kind: text().notNull(),
    note: text().notNull(),
    signedBy: text().notNull(),
    issuedAt: instant().notNull(),
    // When the version that was wrong came before readers.
    wrongSince: instant().notNull(),
  },
  (t) => [
    index("public_corrections_page_idx").on(t.issuedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("public_corrections_kind_idx").on(t.kind, t.issuedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("public_corrections_statement_idx").on(t.statementId, t.version),
  ],
);

// Versions: editions as they were before a correction, each still at its address (?v=1).
export const versions = record.table(
  "versions",
  {
    statementId: uuid()
      .notNull()
      .references(() => editions.statementId, { onDelete: "restrict" }),
    version: integer().notNull(),
    contentHash: text().notNull(),
    card: jsonb().$type<Record<string, unknown>>().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    basis: uuid().array().notNull(),
    shownFrom: instant().notNull(),
    shownTo: instant().notNull(),
  },
  (t) => [primaryKey({ name: "versions_pkey", columns: [t.statementId, t.version] })],
);

// Retracted places: the rows of a timeline a retracted statement had. It leaves lists and counts; what is left is the
// sentence "1 retracted entry".
export const retractedPlaces = record.table(
  "retracted_places",
  {
    subjectId: uuid().notNull(),
    statementId: uuid()
      .notNull()
      .references(() => editions.statementId, { onDelete: "restrict" }),
    number: integer().notNull(),
  },
  (t) => [primaryKey({ name: "retracted_places_pkey", columns: [t.subjectId, t.statementId] })],
);

import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { sourceDisclosures } from "../evidence-vocabulary";
import { bases, sourceKinds } from "../vocabulary";
import { createdAt, desk, id } from "./columns";
import { agents } from "./people";
import { users } from "./users";

export const sourceKind = desk.enum("source_kind", sourceKinds);
export const basis = desk.enum("basis", bases);
export const sourceDisclosure = desk.enum("source_disclosure", sourceDisclosures);

// Sources: a document as a work, with the text a reporter pasted from it.
// Issued, published and captured are three different days; each but the last may be unknown or inferred.
export const sources = desk.table(
  "sources",
  {
    id: id(),
    // The public number, D-318: taken at publication, so that it tells nothing of drafts.
    number: integer(),
    title: text().notNull(),
    kind: sourceKind().notNull(),
    // The publisher as printed; the matched record beside it.
    publisherName: text().notNull().default(""),
    publisherId: uuid().references((): AnyPgColumn => agents.id, { onDelete: "restrict" }),
    url: text().notNull().default(""),
    issuedEdtf: text(),
    issuedFrom: date(),
    issuedTo: date(),
    issuedBasis: basis().notNull().default("stated"),
    publishedEdtf: text(),
    publishedFrom: date(),
    publishedTo: date(),
    publishedBasis: basis().notNull().default("stated"),
    capturedOn: date().notNull(),
    // How the newsroom came by it: "video released after a records request".
    obtained: text().notNull().default(""),
    // The words of the document, exactly as pasted.
    text: text().notNull().default(""),
    // How much of it readers see once it is public.
    disclosure: sourceDisclosure().notNull().default("passages"),
    createdById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("sources_number_key").on(t.number),
    index("sources_created_idx").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check("sources_title_present", sql`btrim(${t.title}) <> ''`),
    check("sources_url_scheme", sql`${t.url} = '' or ${t.url} ~* '^https?://[^[:space:]]+$'`),
    check("sources_issued_bounds", sql`${t.issuedFrom} <= ${t.issuedTo}`),
    check("sources_published_bounds", sql`${t.publishedFrom} <= ${t.publishedTo}`),
  ],
);

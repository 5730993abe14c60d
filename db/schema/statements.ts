import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  attributionRoles,
  billBases,
  capacities,
  linkKinds,
  stances,
  statementKinds,
  statementStatuses,
  wordsKinds,
} from "../vocabulary";
import { bills } from "./bills";
import { createdAt, desk, id, instant } from "./columns";
import { agents } from "./people";
import { basis, sources } from "./sources";
import { terms } from "./terms";
import { users } from "./users";

export const statementKind = desk.enum("statement_kind", statementKinds);
export const statementStatus = desk.enum("statement_status", statementStatuses);
export const wordsKind = desk.enum("words_kind", wordsKinds);
export const attributionRole = desk.enum("attribution_role", attributionRoles);
export const capacity = desk.enum("capacity", capacities);
export const stance = desk.enum("stance", stances);
export const billBasis = desk.enum("bill_basis", billBases);
export const linkKind = desk.enum("link_kind", linkKinds);

// Statements: one act of public speech, as the desk works on it. What readers see is record.editions.
// Moves of status are refused unless desk.statement_transitions allows them; see the guards migration.
export const statements = desk.table(
  "statements",
  {
    id: id(),
    // The desk's own number, E-57, never public.
    entry: integer().notNull().generatedAlwaysAsIdentity({ name: "statements_entry_seq" }),
    // The public number, S-1042, and slug: taken at publication and never changed or reused.
    number: integer(),
    slug: text(),
    status: statementStatus().notNull().default("draft"),
    kind: statementKind().notNull().default("other"),
    // The words of record, exactly as entered; an omission is marked […].
    words: text().notNull().default(""),
    wordsKind: wordsKind().notNull().default("verbatim"),
    // One neutral line by the newsroom.
    summary: text().notNull().default(""),
    // BCP 47.
    language: text().notNull().default("en"),
    saidEdtf: text(),
    saidFrom: date(),
    saidTo: date(),
    saidBasis: basis().notNull().default("stated"),
    // The day of the event the words speak about, which is often not the day they were said.
    aboutEdtf: text(),
    aboutFrom: date(),
    aboutTo: date(),
    aboutBasis: basis().notNull().default("stated"),
    place: text().notNull().default(""),
    sourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
    // From the reporter to the editor; never public.
    note: text().notNull().default(""),
    createdById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
    statusSince: createdAt(),
    publishedAt: instant(),
    // Not before this moment may readers see it; the database itself holds it back.
    embargoUntil: instant(),
    // When a scheduled entry is to be released, by the clock of the database.
    releaseAt: instant(),
    // Whoever has taken it on; desk.assignments says how it came to that.
    assigneeId: uuid().references(() => users.id, { onDelete: "restrict" }),
    // Rises with every change; equals the number of the latest revision.
    version: integer().notNull().default(1),
    // Drawn anew at every touch of the entry or its parts, by trigger; tells the check at commit which came last.
    touch: bigint({ mode: "bigint" }),
  },
  (t) => [
    uniqueIndex("statements_entry_key").on(t.entry),
    uniqueIndex("statements_number_key").on(t.number),
    index("statements_status_idx").on(t.status, t.statusSince),
    index("statements_author_idx").on(t.createdById, t.status),
    index("statements_source_idx").on(t.sourceId),
    index("statements_assignee_idx").on(t.assigneeId, t.status).where(sql`${t.assigneeId} is not null`),
    index("statements_release_idx").on(t.releaseAt).where(sql`${t.releaseAt} is not null`),
    check("statements_scheduled_has_time", sql`(${t.status} = 'scheduled') = (${t.releaseAt} is not null)`),
    check(
      "statements_public_has_address",
      sql`(${t.status} in ('published', 'corrected', 'retracted')) = (${t.number} is not null)
        and (${t.number} is null) = (${t.publishedAt} is null)
        and (${t.number} is null) = (${t.slug} is null)`,
    ),
    check("statements_said_bounds", sql`${t.saidFrom} <= ${t.saidTo}`),
    check("statements_about_bounds", sql`${t.aboutFrom} <= ${t.aboutTo}`),
    check(
      "statements_complete_before_review",
      sql`${t.status} in ('draft', 'changes_requested') or (btrim(${t.words}) <> '' and ${t.sourceId} is not null)`,
    ),
  ],
);

// Attributions: the voices of a statement, in order. As printed beside as matched; either may be missing.
export const attributions = desk.table(
  "attributions",
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    role: attributionRole().notNull(),
    printedName: text().notNull().default(""),
    printedTitle: text().notNull().default(""),
    agentId: uuid().references(() => agents.id, { onDelete: "restrict" }),
    // The office held that day, so that a later promotion never rewrites an old statement.
    termId: uuid(),
    capacity: capacity(),
    basis: basis().notNull().default("stated"),
    // For a quoted voice: its words, which stand inside the words of the statement.
    quotedWords: text().notNull().default(""),
  },
  (t) => [
    unique("attributions_position_once").on(t.statementId, t.position),
    index("attributions_agent_idx").on(t.agentId),
    foreignKey({
      name: "attributions_term_of_agent_fk",
      columns: [t.termId, t.agentId],
      foreignColumns: [terms.id, terms.agentId],
    }),
    check("attributions_term_needs_agent", sql`${t.termId} is null or ${t.agentId} is not null`),
    check(
      "attributions_someone",
      sql`${t.agentId} is not null or btrim(${t.printedName}) <> '' or btrim(${t.printedTitle}) <> ''`,
    ),
    check("attributions_quoted_words", sql`${t.role} = 'quoted' or ${t.quotedWords} = ''`),
  ],
);

// Statement bills: the measure a statement concerns, and the position on it in the speaker's own words.
export const statementBills = desk.table(
  "statement_bills",
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    billId: uuid()
      .notNull()
      .references(() => bills.id, { onDelete: "restrict" }),
    stance: stance().notNull().default("none_stated"),
    // The words that state the position; needed for any stance but "none stated".
    wording: text().notNull().default(""),
    basis: billBasis().notNull().default("explicit"),
  },
  (t) => [
    unique("statement_bills_once").on(t.statementId, t.billId),
    index("statement_bills_bill_idx").on(t.billId),
    check(
      "statement_bills_stance_has_wording",
      sql`${t.stance} = 'none_stated' or btrim(${t.wording}) <> ''`,
    ),
  ],
);

// Statement links: answers, denies, quotes another statement, or one known to exist but not captured.
export const statementLinks = desk.table(
  "statement_links",
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    kind: linkKind().notNull(),
    targetId: uuid().references(() => statements.id, { onDelete: "restrict" }),
    placeholder: text().notNull().default(""),
  },
  (t) => [
    unique("statement_links_position_once").on(t.statementId, t.position),
    index("statement_links_target_idx").on(t.targetId),
    check("statement_links_one_target", sql`(${t.targetId} is not null) <> (btrim(${t.placeholder}) <> '')`),
    check("statement_links_not_itself", sql`${t.targetId} <> ${t.statementId}`),
  ],
);

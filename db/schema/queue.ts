import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { densities, viewScopes } from "../queue-vocabulary";
import { entryStates } from "../vocabulary";
import { createdAt, desk, id, instant, tsvector } from "./columns";
import { statements } from "./statements";
import { users } from "./users";

export const entryState = desk.enum("entry_state", entryStates);
export const viewScope = desk.enum("view_scope", viewScopes);
export const density = desk.enum("density", densities);

const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** The entry a row belongs to, and goes with. */
const ofStatement = () => uuid().references(() => statements.id, { onDelete: "cascade" });

// Entry lines: what the queue filters and sorts by, one row for each entry. Written by the database itself with every
// revision (trigger revisions_keep_lines), as the view desk.lines_now says; nobody else may write. The keys are folded
// beginnings of texts, compared byte by byte.
export const entryLines = desk.table(
  "entry_lines",
  {
    statementId: ofStatement().primaryKey(),
    entry: integer().notNull(),
    // Of the correction where one is open, else of the entry.
    state: entryState().notNull(),
    since: instant().notNull(),
    authorId: uuid().notNull(),
    // Who opened the correction under way.
    openedById: uuid(),
    // Whoever may not approve it.
    contributorIds: uuid().array().notNull(),
    assigneeId: uuid(),
    embargoUntil: instant(),
    saidFrom: date(),
    saidTo: date(),
    // Infinity where the day is not known.
    saidKey: date().notNull(),
    wordsKey: text().notNull(),
    speakerKey: text().notNull(),
    sourceKey: text().notNull(),
    billKey: text().notNull(),
    authorKey: text().notNull(),
    assigneeKey: text().notNull(),
    // What desk.unproved says of the words.
    lack: text(),
    // Of the words without spaces, marks, cases and accents; null where there are too few of them.
    wordsHash: bytea(),
    // The least hashes of three words in a row; entries nearly alike share some.
    wordsSketch: integer().array().notNull(),
  },
  (t) => [
    uniqueIndex("entry_lines_entry_key").on(t.entry),
    index("entry_lines_state_idx").on(t.state, t.entry),
    index("entry_lines_since_idx").on(t.since, t.entry),
    index("entry_lines_words_idx").on(t.wordsKey, t.entry),
    index("entry_lines_speaker_idx").on(t.speakerKey, t.entry),
    index("entry_lines_said_idx").on(t.saidKey, t.entry),
    index("entry_lines_source_idx").on(t.sourceKey, t.entry),
    index("entry_lines_bill_idx").on(t.billKey, t.entry),
    index("entry_lines_author_idx").on(t.authorKey, t.entry),
    index("entry_lines_assignee_key_idx").on(t.assigneeKey, t.entry),
    index("entry_lines_mine_idx").on(t.authorId, t.state),
    index("entry_lines_assignee_idx").on(t.assigneeId).where(sql`${t.assigneeId} is not null`),
    index("entry_lines_hash_idx").on(t.wordsHash).where(sql`${t.wordsHash} is not null`),
    index("entry_lines_embargo_idx").on(t.embargoUntil).where(sql`${t.embargoUntil} is not null`),
  ],
);

// Entry texts: the words an entry is found by, apart from its line so that a step of review leaves them alone.
export const entryTexts = desk.table(
  "entry_texts",
  {
    statementId: ofStatement().primaryKey(),
    search: tsvector().notNull(),
  },
  (t) => [index("entry_texts_search_idx").using("gin", t.search)],
);

// Entry likenesses: entries that may be the same statement, each pair both ways round. Written as the lines are. They
// reference nothing: a reference would lock the other entry, and two people at work on twins would wait for each other.
export const entryLikenesses = desk.table(
  "entry_likenesses",
  {
    statementId: uuid().notNull(),
    otherId: uuid().notNull(),
    // The same words; otherwise nearly the same from the same source.
    same: boolean().notNull(),
  },
  (t) => [
    primaryKey({ name: "entry_likenesses_pkey", columns: [t.statementId, t.otherId] }),
    index("entry_likenesses_other_idx").on(t.otherId),
  ],
);

// Entry tags: words of the desk's own on an entry; no part of what is reviewed, never public.
export const entryTags = desk.table(
  "entry_tags",
  {
    statementId: ofStatement().notNull(),
    tag: text().notNull(),
    addedById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    addedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "entry_tags_pkey", columns: [t.statementId, t.tag] }),
    index("entry_tags_tag_idx").on(t.tag),
    check("entry_tags_form", sql`${t.tag} = btrim(${t.tag}) and ${t.tag} <> '' and length(${t.tag}) <= 40`),
  ],
);

// Saved views: a name for a way of looking at the queue. What it asks for stands in it as in an address.
export const savedViews = desk.table(
  "saved_views",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    scope: viewScope().notNull(),
    name: text().notNull(),
    view: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("saved_views_private_name")
      .on(t.ownerId, sql`lower(${t.name})`)
      .where(sql`${t.scope} = 'private'`),
    uniqueIndex("saved_views_team_name").on(sql`lower(${t.name})`).where(sql`${t.scope} = 'team'`),
    check("saved_views_name_present", sql`btrim(${t.name}) <> ''`),
  ],
);

// User preferences: how somebody likes the desk; no row means as it comes.
export const userPreferences = desk.table("user_preferences", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "restrict" }),
  singleKeys: boolean().notNull(),
  // Of the acts whose key was changed: the key, null for none.
  keys: jsonb().$type<Record<string, string | null>>().notNull(),
  density: density().notNull(),
  hiddenColumns: text().array().notNull(),
});

// Bulk acts: one act on many entries and what came of each, kept so that asking twice has one effect and so that it
// can be taken back. The id is chosen by whoever asks.
export const bulkActs = desk.table(
  "bulk_acts",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    // SHA-256 of what was asked, hex.
    requestHash: text().notNull(),
    act: jsonb().$type<Record<string, unknown>>().notNull(),
    sentence: text().notNull(),
    // Each entry with its outcome and what undoing needs to know.
    rows: jsonb().$type<unknown[]>().notNull(),
    doneAt: instant().notNull(),
    undoneAt: instant(),
    // What came of taking each back.
    undoneRows: jsonb().$type<unknown[]>(),
  },
  (t) => [index("bulk_acts_user_idx").on(t.userId, t.doneAt)],
);

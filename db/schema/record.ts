import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, record, tsvector } from "./columns";

// The published edition. Written only by publishing; the reader role can select these tables and nothing
// else. Words of closed lists are text here: the wall has its own side of the vocabulary.

// Public agents: a person or organization from the first edition that names it.
export const publicAgents = record.table(
  "agents",
  {
    id: uuid().primaryKey(),
    kind: text().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    sortName: text().notNull(),
    // AgentProfile of lib/people/profile.ts: other names, roles with dates, parent.
    profile: jsonb().$type<Record<string, unknown>>().notNull(),
    publishedAt: instant().notNull(),
    search: tsvector().generatedAlwaysAs(sql`to_tsvector('simple', coalesce(profile->>'searchable', ''))`),
  },
  (t) => [
    uniqueIndex("agents_slug_key").on(t.kind, t.slug),
    index("agents_listing_idx").on(t.kind, t.sortName, t.id),
    index("agents_search_idx").using("gin", t.search),
  ],
);

// Public bills, with actions and votes as BillProfile of lib/bills/profile.ts.
export const publicBills = record.table(
  "bills",
  {
    id: uuid().primaryKey(),
    jurisdiction: text().notNull(),
    session: text().notNull(),
    identifierSlug: text().notNull(),
    identifier: text().notNull(),
    title: text().notNull(),
    profile: jsonb().$type<Record<string, unknown>>().notNull(),
    latestActionOn: date(),
    publishedAt: instant().notNull(),
    search: tsvector().generatedAlwaysAs(sql`to_tsvector('simple', coalesce(profile->>'searchable', ''))`),
  },
  (t) => [
    uniqueIndex("bills_path_key").on(t.jurisdiction, t.session, t.identifierSlug),
    index("bills_latest_idx").on(t.latestActionOn.desc().nullsLast(), t.id),
    index("bills_search_idx").using("gin", t.search),
  ],
);

// Public sources: the citation, never the stored text.
export const publicSources = record.table(
  "sources",
  {
    id: uuid().primaryKey(),
    number: integer().notNull(),
    title: text().notNull(),
    // SourceProfile of lib/sources/profile.ts.
    profile: jsonb().$type<Record<string, unknown>>().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("sources_number_key").on(t.number)],
);

// Editions: a published statement as readers see it. A pure function of the revisions named in `basis`.
export const editions = record.table(
  "editions",
  {
    statementId: uuid().primaryKey(),
    number: integer().notNull(),
    slug: text().notNull(),
    status: text().notNull(),
    sourceId: uuid().notNull(),
    // The hash of the approved revision; a trigger proves that such an approval exists.
    contentHash: text().notNull(),
    // The day this edition is filed under: said, else issued, else published, else logged.
    filedOn: date().notNull(),
    // Card of lib/statements/card.ts: what a timeline shows.
    card: jsonb().$type<Record<string, unknown>>().notNull(),
    // Detail of lib/statements/card.ts: what only the permalink shows.
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    // Ids of the revisions this edition was made from.
    basis: uuid().array().notNull(),
    publishedAt: instant().notNull(),
    // Rises with each correction; the versions before stand in record.versions.
    version: integer().notNull().default(1),
    // When this version came before readers; null: with the publication.
    correctedAt: instant(),
    search: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('english', coalesce(card->>'words', '')), 'A')
        || setweight(to_tsvector('english', coalesce(card->>'summary', '')), 'B')
        || setweight(to_tsvector('simple', coalesce(detail->>'names', '')), 'B')`,
    ),
  },
  (t) => [
    uniqueIndex("editions_number_key").on(t.number.desc().nullsFirst()),
    index("editions_filed_idx").on(t.filedOn.desc().nullsFirst(), t.number.desc().nullsFirst()),
    index("editions_source_idx").on(t.sourceId, t.filedOn.desc().nullsFirst(), t.number.desc().nullsFirst()),
    index("editions_status_idx")
      .on(t.status, t.filedOn.desc().nullsFirst(), t.number.desc().nullsFirst())
      .where(sql`${t.status} <> 'published'`),
    index("editions_search_idx").using("gin", t.search),
  ],
);

// Timeline: one row for each agent and each bill an edition names. A page is one range of this index.
export const timeline = record.table(
  "timeline",
  {
    subjectId: uuid().notNull(),
    filedOn: date().notNull(),
    // False: no day of the statement is known, and it is filed under the day it was published here.
    dayKnown: boolean().notNull().default(true),
    number: integer().notNull(),
    statementId: uuid()
      .notNull()
      .references(() => editions.statementId, { onDelete: "restrict" }),
    // The agent's roles in the statement, in order; empty for a bill.
    roles: text().array().notNull(),
  },
  (t) => [
    primaryKey({ name: "timeline_pkey", columns: [t.subjectId, t.statementId] }),
    index("timeline_page_idx").on(t.subjectId, t.filedOn.desc().nullsFirst(), t.number.desc().nullsFirst()),
  ],
);

// Addresses: every public address ever taken, and whose it is. An old one redirects; none is reused.
export const addresses = record.table(
  "addresses",
  {
    path: text().primaryKey(),
    kind: text().notNull(),
    subjectId: uuid().notNull(),
    retiredAt: instant(),
  },
  (t) => [uniqueIndex("addresses_current_key").on(t.subjectId).where(sql`${t.retiredAt} is null`)],
);

// Ballots: one row for each member of a public bill's votes who is public. Written by a trigger out of the profile
// of the bill, so that a person's votes are one range of an index and no bill is opened for them.
export const publicBallots = record.table(
  "ballots",
  {
    agentId: uuid().notNull(),
    // The first day the vote may be of.
    votedOn: date().notNull(),
    voteId: uuid().notNull(),
    billId: uuid()
      .notNull()
      .references(() => publicBills.id, { onDelete: "restrict" }),
    // AgentVote of lib/bills/queries/votes-of-agent.ts.
    line: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ name: "public_ballots_pkey", columns: [t.agentId, t.voteId] }),
    index("public_ballots_page_idx").on(t.agentId, t.votedOn.desc().nullsFirst(), t.voteId),
    index("public_ballots_bill_idx").on(t.billId),
  ],
);

import { sql } from "drizzle-orm";
import { check, date, index, integer, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { ballotOptions, billActionKinds, billNameKinds, chambers, voteResults } from "../vocabulary";
import { createdAt, desk, id } from "./columns";
import { agents, jurisdictions } from "./people";
import { sources } from "./sources";

export const chamber = desk.enum("chamber", chambers);
export const billNameKind = desk.enum("bill_name_kind", billNameKinds);
export const billActionKind = desk.enum("bill_action_kind", billActionKinds);
export const voteResult = desk.enum("vote_result", voteResults);
export const ballotOption = desk.enum("ballot_option", ballotOptions);

// Legislative sessions: without one a bill number or act number is ambiguous.
export const legislativeSessions = desk.table(
  "legislative_sessions",
  {
    id: id(),
    jurisdictionId: uuid()
      .notNull()
      .references(() => jurisdictions.id, { onDelete: "restrict" }),
    slug: text().notNull(),
    name: text().notNull(),
    startsOn: date(),
    endsOn: date(),
  },
  (t) => [
    uniqueIndex("legislative_sessions_slug_key").on(t.jurisdictionId, t.slug),
    check("legislative_sessions_slug_form", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("legislative_sessions_range", sql`${t.startsOn} <= ${t.endsOn}`),
  ],
);

// Bills: identity is jurisdiction + session + identifier.
export const bills = desk.table(
  "bills",
  {
    id: id(),
    legislativeSessionId: uuid()
      .notNull()
      .references(() => legislativeSessions.id, { onDelete: "restrict" }),
    // As printed: "HB 6004".
    identifier: text().notNull(),
    // As it stands in the address: "hb-6004".
    identifierSlug: text().notNull(),
    title: text().notNull(),
    // One plain sentence on what the bill does.
    description: text().notNull().default(""),
    titleSourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
    descriptionSourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("bills_identity_key").on(t.legislativeSessionId, t.identifierSlug),
    check("bills_identifier_slug_form", sql`${t.identifierSlug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("bills_title_present", sql`btrim(${t.title}) <> ''`),
  ],
);

// Bill names: what people call it, "the police accountability bill".
export const billNames = desk.table(
  "bill_names",
  {
    id: id(),
    billId: uuid()
      .notNull()
      .references(() => bills.id, { onDelete: "restrict" }),
    name: text().notNull(),
    kind: billNameKind().notNull(),
    sourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
  },
  (t) => [unique("bill_names_once").on(t.billId, t.name)],
);

// Bill actions: dated steps in a bill's life, each as its source words it.
export const billActions = desk.table(
  "bill_actions",
  {
    id: id(),
    billId: uuid()
      .notNull()
      .references(() => bills.id, { onDelete: "restrict" }),
    kind: billActionKind().notNull(),
    chamber: chamber(),
    dayEdtf: text().notNull(),
    dayFrom: date().notNull(),
    dayTo: date().notNull(),
    description: text().notNull(),
    sourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("bill_actions_bill_idx").on(t.billId, t.dayFrom),
    check("bill_actions_bounds", sql`${t.dayFrom} <= ${t.dayTo}`),
  ],
);

// Votes: a recorded division on a bill.
export const votes = desk.table(
  "votes",
  {
    id: id(),
    billId: uuid()
      .notNull()
      .references(() => bills.id, { onDelete: "restrict" }),
    chamber: chamber().notNull(),
    // The chamber's own name for it: "roll call 52".
    identifier: text().notNull().default(""),
    // The question in plain words.
    question: text().notNull(),
    dayEdtf: text().notNull(),
    dayFrom: date().notNull(),
    dayTo: date().notNull(),
    result: voteResult().notNull(),
    sourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("votes_bill_idx").on(t.billId, t.dayFrom),
    check("votes_bounds", sql`${t.dayFrom} <= ${t.dayTo}`),
  ],
);

// Vote counts: one source's figures for a vote. Sources that disagree both stand.
export const voteCounts = desk.table(
  "vote_counts",
  {
    id: id(),
    voteId: uuid()
      .notNull()
      .references(() => votes.id, { onDelete: "restrict" }),
    yes: integer().notNull(),
    no: integer().notNull(),
    absent: integer(),
    notVoting: integer(),
    sourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("vote_counts_vote_idx").on(t.voteId),
    check("vote_counts_not_negative", sql`least(${t.yes}, ${t.no}, ${t.absent}, ${t.notVoting}) >= 0`),
  ],
);

// Ballots: one member's position in a vote. The printed name is kept; the match may be missing.
export const ballots = desk.table(
  "ballots",
  {
    id: id(),
    voteId: uuid()
      .notNull()
      .references(() => votes.id, { onDelete: "restrict" }),
    agentId: uuid().references(() => agents.id, { onDelete: "restrict" }),
    printedName: text().notNull(),
    option: ballotOption().notNull(),
  },
  (t) => [
    unique("ballots_printed_once").on(t.voteId, t.printedName),
    uniqueIndex("ballots_agent_once").on(t.voteId, t.agentId),
    index("ballots_agent_idx").on(t.agentId),
  ],
);

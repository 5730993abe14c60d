import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { type ReviewDecision, reviewDecisions, revisionActs, revisionSubjects } from "../vocabulary";
import { createdAt, desk, id, instant } from "./columns";
import { statements } from "./statements";
import { users } from "./users";

export const reviewDecision = desk.enum("review_decision", reviewDecisions);
export const revisionSubject = desk.enum("revision_subject", revisionSubjects);
export const revisionAct = desk.enum("revision_act", revisionActs);

// Revisions: the append-only record of every change. The database itself fills in content, hash, number
// and whether anything changed, so that no caller can record a change other than the one made.
// "Before" is the content of the revision with the number below.
export const revisions = desk.table(
  "revisions",
  {
    id: id(),
    subject: revisionSubject().notNull(),
    subjectId: uuid().notNull(),
    number: integer().notNull(),
    act: revisionAct().notNull(),
    actorId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: createdAt(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    // SHA-256 of the content less the note to the editor, hex.
    contentHash: text().notNull(),
    changed: boolean().notNull(),
  },
  (t) => [
    uniqueIndex("revisions_subject_number_key").on(t.subjectId, t.number.desc().nullsFirst()),
    index("revisions_actor_idx").on(t.actorId),
  ],
);

// Reviews: an editor's decision on one exact revision. An approval is good only for that revision's hash.
export const reviews = desk.table(
  "reviews",
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: "restrict" }),
    revisionNumber: integer().notNull(),
    contentHash: text().notNull(),
    reviewerId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    decision: reviewDecision().notNull(),
    comment: text().notNull().default(""),
    at: createdAt(),
    // Remarks beside fields that were sent with it.
    notes: integer().notNull().default(0),
    // What was decided, where the decision was taken back; it then decides nothing, as a comment.
    recalled: text().$type<Exclude<ReviewDecision, "comment">>(),
    recalledAt: instant(),
  },
  (t) => [
    index("reviews_statement_idx").on(t.statementId, t.at.desc().nullsFirst()),
    check(
      "reviews_request_says_why",
      sql`${t.decision} = 'approve' or ${t.recalled} is not null or ${t.notes} > 0 or btrim(${t.comment}) <> ''`,
    ),
    check("reviews_recalled_whole", sql`(${t.recalled} is null) = (${t.recalledAt} is null)`),
  ],
);

// The moves of status a statement may make. Filled by migration from the table in lib/statements/rules.ts.
export const statementTransitions = desk.table(
  "statement_transitions",
  {
    from: text().notNull(),
    to: text().notNull(),
  },
  (t) => [uniqueIndex("statement_transitions_key").on(t.from, t.to)],
);

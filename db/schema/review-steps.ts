import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { AssignmentAct, CheckItem, ReleaseAct } from "../review-vocabulary";
import { createdAt, desk, id, instant } from "./columns";
import { reviewDecision, reviews } from "./reviews";
import { statements } from "./statements";
import { users } from "./users";

const ofStatement = () =>
  uuid()
    .notNull()
    .references(() => statements.id, { onDelete: "restrict" });
const byUser = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });

// Assignments: how an entry came to whoever has it, append-only. A trigger sets statements.assignee_id by it and holds
// the day after which an entry can be taken over.
export const assignments = desk.table(
  "assignments",
  {
    id: id(),
    statementId: ofStatement(),
    act: text().$type<AssignmentAct>().notNull(),
    // Null: put back, nobody has it.
    assigneeId: uuid().references(() => users.id, { onDelete: "restrict" }),
    byId: byUser(),
    reason: text().notNull().default(""),
    at: createdAt(),
  },
  (t) => [
    index("assignments_statement_idx").on(t.statementId, t.at.desc().nullsFirst()),
    check("assignments_act_known", sql`${t.act} in ('assigned', 'handed_over', 'taken_over', 'put_back')`),
    check("assignments_to_somebody", sql`(${t.act} = 'put_back') = (${t.assigneeId} is null)`),
    check("assignments_take_over_says_why", sql`${t.act} <> 'taken_over' or btrim(${t.reason}) <> ''`),
  ],
);

// Field comments: remarks beside a field of an entry, some with a replacement. Without a review they are a draft that
// only their author sees; the review they are sent with fixes them for good.
export const fieldComments = desk.table(
  "field_comments",
  {
    id: id(),
    statementId: ofStatement(),
    // A field as components/reviews/describe-entry.ts names them.
    field: text().notNull(),
    // The revision the author read.
    revisionNumber: integer().notNull(),
    authorId: byUser(),
    body: text().notNull().default(""),
    // The stretch to be replaced, as it stood once in the field, and what is to stand there.
    was: text(),
    becomes: text(),
    writtenAt: createdAt(),
    reviewId: uuid().references(() => reviews.id, { onDelete: "restrict" }),
    resolvedAt: instant(),
    resolvedById: uuid().references(() => users.id, { onDelete: "restrict" }),
    // The revision in which the replacement was applied.
    appliedIn: integer(),
  },
  (t) => [
    index("field_comments_statement_idx").on(t.statementId, t.writtenAt),
    check("field_comments_field_present", sql`btrim(${t.field}) <> ''`),
    check("field_comments_says_something", sql`btrim(${t.body}) <> '' or ${t.becomes} is not null`),
    check("field_comments_suggestion_whole", sql`(${t.was} is null) = (${t.becomes} is null)`),
    check("field_comments_resolved_whole", sql`(${t.resolvedAt} is null) = (${t.resolvedById} is null)`),
    check(
      "field_comments_applied_suggestion",
      sql`${t.appliedIn} is null or (${t.becomes} is not null and ${t.resolvedAt} is not null)`,
    ),
  ],
);

// Release events: what was decided on the time of a release, and what the worker made of it, append-only.
export const releaseEvents = desk.table(
  "release_events",
  {
    id: id(),
    statementId: ofStatement(),
    act: text().$type<ReleaseAct>().notNull(),
    // The time of release, or the end of the embargo.
    until: instant(),
    byId: byUser(),
    // Why the worker could not release it.
    reason: text().notNull().default(""),
    at: createdAt(),
  },
  (t) => [
    index("release_events_statement_idx").on(t.statementId, t.at.desc().nullsFirst()),
    check(
      "release_events_act_known",
      sql`${t.act} in ('scheduled', 'unscheduled', 'embargoed', 'embargo_lifted', 'released', 'refused')`,
    ),
    check(
      "release_events_time_named",
      sql`(${t.act} in ('scheduled', 'embargoed')) = (${t.until} is not null)`,
    ),
    check("release_events_refusal_says_why", sql`${t.act} <> 'refused' or btrim(${t.reason}) <> ''`),
  ],
);

// Required checks: the items of the list without which nothing is approved in this newsroom.
export const requiredChecks = desk.table(
  "required_checks",
  {
    item: text().$type<CheckItem>().primaryKey(),
    since: createdAt(),
    byId: uuid().references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    check(
      "required_checks_item_known",
      sql`${t.item} in ('words', 'voices', 'days', 'context', 'stance', 'reply', 'privacy', 'notice')`,
    ),
  ],
);

// Review checks: what a reviewer ticked, with the hash of just those parts of the entry the check looked at: an edit of
// any of them opens it again, an edit of others does not.
export const reviewChecks = desk.table(
  "review_checks",
  {
    statementId: ofStatement(),
    reviewerId: byUser(),
    item: text().$type<CheckItem>().notNull(),
    fingerprint: text().notNull(),
    revisionNumber: integer().notNull(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ name: "review_checks_pkey", columns: [t.statementId, t.reviewerId, t.item] }),
    check(
      "review_checks_item_known",
      sql`${t.item} in ('words', 'voices', 'days', 'context', 'stance', 'reply', 'privacy', 'notice')`,
    ),
  ],
);

// Verdict drafts: a verdict that could not be given, since the entry had changed; kept until its reviewer decides.
export const verdictDrafts = desk.table(
  "verdict_drafts",
  {
    statementId: ofStatement(),
    reviewerId: byUser(),
    decision: reviewDecision().notNull(),
    comment: text().notNull().default(""),
    // The revision the reviewer had read.
    revisionNumber: integer().notNull(),
    at: createdAt(),
  },
  (t) => [primaryKey({ name: "verdict_drafts_pkey", columns: [t.statementId, t.reviewerId] })],
);

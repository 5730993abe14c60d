import { asc, eq } from "drizzle-orm";
import { reviews, revisions, users } from "@/db/schema";
import type { ReviewDecision, RevisionAct } from "@/db/vocabulary";
import type { Context } from "../../context";

export type PastReview = {
  id: string;
  decision: ReviewDecision;
  comment: string;
  by: string;
  byId: string;
  /** What was decided, where it was taken back. */
  recalled: Exclude<ReviewDecision, "comment"> | null;
  /** Remarks beside fields sent with it. */
  notes: number;
  /** ISO instant. */
  at: string;
  /** The revision it is about. */
  revision: number;
};

export type PastRevision = {
  number: number;
  act: RevisionAct;
  by: string;
  byId: string;
  at: string;
  /** Whether anything but the note or the state changed. */
  changed: boolean;
};

export type EntryHistory = { reviews: PastReview[]; revisions: PastRevision[] };

/** All that was decided, said and done on an entry, first thing first. Whoever calls has decided who may see it. */
export async function entryHistory(ctx: Context, statementId: string): Promise<EntryHistory> {
  const [decided, done] = await Promise.all([
    ctx.db
      .select({
        id: reviews.id,
        decision: reviews.decision,
        comment: reviews.comment,
        by: users.name,
        byId: reviews.reviewerId,
        recalled: reviews.recalled,
        notes: reviews.notes,
        at: reviews.at,
        revision: reviews.revisionNumber,
      })
      .from(reviews)
      .innerJoin(users, eq(users.id, reviews.reviewerId))
      .where(eq(reviews.statementId, statementId))
      .orderBy(asc(reviews.at), asc(reviews.id)),
    ctx.db
      .select({
        number: revisions.number,
        act: revisions.act,
        by: users.name,
        byId: users.id,
        at: revisions.at,
        changed: revisions.changed,
      })
      .from(revisions)
      .innerJoin(users, eq(users.id, revisions.actorId))
      .where(eq(revisions.subjectId, statementId))
      .orderBy(asc(revisions.number)),
  ]);
  return { reviews: decided.map(withInstant), revisions: done.map(withInstant) };
}

/** The last time an editor approved or sent back; comments decide nothing. */
export const lastDecision = (history: EntryHistory): PastReview | null =>
  history.reviews.findLast(({ decision }) => decision !== "comment") ?? null;

/** The last review of this person, of whatever kind; what changed since is what they have not seen. */
export const lastReviewBy = (history: EntryHistory, id: string): PastReview | null =>
  history.reviews.findLast(({ byId }) => byId === id) ?? null;

const withInstant = <Row extends { at: Date }>(row: Row) => ({ ...row, at: row.at.toISOString() });

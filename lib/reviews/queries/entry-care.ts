import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AssignmentAct, ReleaseAct } from "@/db/review-vocabulary";
import { assignments, releaseEvents, users } from "@/db/schema";
import type { Context } from "../../context";

export type PastAssignment = {
  act: AssignmentAct;
  /** Null: nobody. */
  to: string | null;
  by: string;
  reason: string;
  /** ISO instant. */
  at: string;
};

export type PastRelease = { act: ReleaseAct; until: string | null; by: string; reason: string; at: string };

export type EntryCare = {
  /** First thing first. */
  assignments: PastAssignment[];
  releases: PastRelease[];
  /** Whether whoever has it has had it for a day, by the clock of the database. */
  hadForADay: boolean;
};

/** How an entry came to whoever has it, and what was decided on its release. Whoever calls has decided who may see it. */
export async function entryCare(ctx: Context, statementId: string): Promise<EntryCare> {
  const assignee = alias(users, "assignee");
  const [given, decided] = await Promise.all([
    ctx.db
      .select({
        act: assignments.act,
        to: assignee.name,
        by: users.name,
        reason: assignments.reason,
        at: assignments.at,
        aDayAgo: sql<boolean>`${assignments.at} <= clock_timestamp() - interval '24 hours'`,
      })
      .from(assignments)
      .innerJoin(users, eq(users.id, assignments.byId))
      .leftJoin(assignee, eq(assignee.id, assignments.assigneeId))
      .where(eq(assignments.statementId, statementId))
      .orderBy(asc(assignments.at)),
    ctx.db
      .select({
        act: releaseEvents.act,
        until: releaseEvents.until,
        by: users.name,
        reason: releaseEvents.reason,
        at: releaseEvents.at,
      })
      .from(releaseEvents)
      .innerJoin(users, eq(users.id, releaseEvents.byId))
      .where(eq(releaseEvents.statementId, statementId))
      .orderBy(asc(releaseEvents.at)),
  ]);
  return {
    assignments: given.map(({ aDayAgo: _aDayAgo, at, ...row }) => ({ ...row, at: at.toISOString() })),
    releases: decided.map(({ until, at, ...row }) => ({
      ...row,
      until: until?.toISOString() ?? null,
      at: at.toISOString(),
    })),
    hadForADay: given.at(-1)?.aDayAgo ?? false,
  };
}

// What is left open by somebody: entries they take care of, and drafts of theirs that nobody takes care of. An entry in
// review without an assignee is everybody's, so it is nobody's open item.
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Database } from "@/db/connect";
import { corrections, statements } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";

const withAuthor = ["draft", "changes_requested"] as const;
const openStates = ["draft", "submitted", "changes_requested", "approved"] as const;

const correctionOf = (openedById: string | AnyPgColumn | null, states: readonly string[]) =>
  sql`exists (select from ${corrections} where ${corrections.statementId} = ${statements.id} and ${inArray(corrections.state, [...states] as (typeof openStates)[number][])} ${openedById === null ? sql`` : sql`and ${corrections.openedById} = ${openedById}`})`;

/** The entries somebody leaves open, as a condition on desk.statements. */
export function openItemsOf(userId: string | AnyPgColumn): SQL | undefined {
  const unfinished = or(
    inArray(statements.status, ["draft", "submitted", "changes_requested", "approved", "scheduled"]),
    correctionOf(null, openStates),
  );
  const written = or(
    and(eq(statements.createdById, userId), inArray(statements.status, [...withAuthor])),
    correctionOf(userId, withAuthor),
  );
  return or(and(eq(statements.assigneeId, userId), unfinished), and(isNull(statements.assigneeId), written));
}

/** How many there are. For the operator. */
export const openItemCount = (db: Database, userId: string) => db.$count(statements, openItemsOf(userId));

/** For admins: the open items of somebody, oldest first. */
export async function openItems(ctx: Context, userId: string) {
  authorize(ctx, "user.read");
  return ctx.db
    .select({
      id: statements.id,
      entry: statements.entry,
      number: statements.number,
      status: statements.status,
      isAssigned: sql<boolean>`${statements.assigneeId} is not null`,
      statusSince: statements.statusSince,
    })
    .from(statements)
    .where(openItemsOf(userId))
    .orderBy(asc(statements.statusSince), asc(statements.id));
}

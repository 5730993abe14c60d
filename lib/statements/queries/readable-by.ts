import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { statements } from "@/db/schema";
import { type StatementStatus, statementStatuses } from "@/db/vocabulary";
import type { Actor } from "../../context";
import { can } from "../../permissions/can";

const somebodyElse = "00000000-0000-7000-8000-000000000000";

/**
 * The entries somebody may read, as a condition on desk.statements. The policy itself is asked, once for each status,
 * so that a list never holds what the page of an entry would refuse.
 */
export function readableBy(actor: Actor): SQL {
  const own = readable(actor, actor.id);
  const others = readable(actor, somebodyElse);
  return (
    or(
      and(eq(statements.createdById, actor.id), within(own)),
      and(ne(statements.createdById, actor.id), within(others)),
    ) ?? sql`false`
  );
}

const readable = (actor: Actor, createdById: string) =>
  statementStatuses.filter((status) => can(actor, "statement.read", { createdById, status }));

const within = (statuses: StatementStatus[]): SQL | undefined => {
  if (statuses.length === statementStatuses.length) return undefined;
  return statuses.length === 0 ? sql`false` : inArray(statements.status, statuses);
};

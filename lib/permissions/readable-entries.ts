import { and, eq, inArray, ne, or, type SQL } from "drizzle-orm";
import { statements } from "@/db/schema";
import { statementStatuses } from "@/db/vocabulary";
import type { Actor } from "../context";
import { can } from "./can";

/**
 * The entries somebody may read, as a condition on desk.statements: what the policy says of each status, for entries
 * of their own and of others. A correction hides nothing: its entry is public.
 */
export function readableEntries(actor: Actor): SQL | undefined {
  const readable = (createdById: string) =>
    statementStatuses.filter((status) => can(actor, "statement.read", { createdById, status }));
  return or(
    and(eq(statements.createdById, actor.id), inArray(statements.status, readable(actor.id))),
    and(ne(statements.createdById, actor.id), inArray(statements.status, readable("somebody else"))),
  );
}

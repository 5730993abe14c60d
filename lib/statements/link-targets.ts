import { inArray } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError, type FieldProblems } from "../errors";
import { can } from "../permissions/can";
import type { StatementInput } from "./schema";

/**
 * Refuses links to entries this person may not read, in the same words as links to entries that are not there.
 * @throws DomainError invalid, by link
 */
export async function checkLinkTargets(
  ctx: ActorContext,
  links: StatementInput["links"],
  allowed: ReadonlySet<string | null> = new Set(),
): Promise<void> {
  const wanted = links.flatMap(({ targetId }) => (targetId && !allowed.has(targetId) ? targetId : []));
  if (wanted.length === 0) return;
  const rows = await ctx.db
    .select({ id: statements.id, status: statements.status, createdById: statements.createdById })
    .from(statements)
    .where(inArray(statements.id, wanted));
  const readable = new Set(rows.filter((row) => can(ctx.actor, "statement.read", row)).map(({ id }) => id));
  const problems: FieldProblems = {};
  links.forEach(({ targetId }, index) => {
    if (targetId && !readable.has(targetId) && !allowed.has(targetId)) {
      problems[`links.${index}.targetId`] = ["There is no such entry."];
    }
  });
  if (Object.keys(problems).length > 0) throw new DomainError("invalid", "A link leads nowhere.", problems);
}

import { and, eq, isNull } from "drizzle-orm";
import type { AssignmentAct } from "@/db/review-vocabulary";
import { assignments, users } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError, invalid } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { can } from "../permissions/can";
import type { LockedEntry } from "./lock-entry";
import { recallSeconds } from "./write-review";

/**
 * Writes down who has an entry from now on, and tells them. A trigger sets the assignee of the entry and holds the rule
 * of taking over.
 * @throws DomainError invalid, field assigneeId, for somebody who may not read the entry
 */
export async function writeAssignment(
  ctx: ActorContext,
  entry: LockedEntry,
  { act, assigneeId, reason }: { act: AssignmentAct; assigneeId: string | null; reason: string },
) {
  if (assigneeId !== null) await requireReader(ctx, entry, assigneeId);
  await ctx.db
    .insert(assignments)
    .values({ statementId: entry.id, act, assigneeId, byId: ctx.actor.id, reason: reason.trim() });
  if (assigneeId !== null) {
    const { id: entryId } = entry;
    const mail = {
      kind: "assigned",
      toUserId: assigneeId,
      entryId,
      byName: ctx.actor.name,
      note: reason.trim(),
    } as const;
    // An assignment of many at once can be taken back as long.
    await queueMail(ctx, mail, { afterSeconds: recallSeconds });
  }
  return { id: entry.id, entry: entry.entry, status: entry.status, assigneeId };
}

async function requireReader(ctx: ActorContext, entry: LockedEntry, id: string): Promise<void> {
  const [person] = await ctx.db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(and(eq(users.id, id), isNull(users.disabledAt)));
  if (!person) throw invalid("assigneeId", "Choose somebody who works here.");
  if (!can(person, "statement.read", entry)) {
    throw invalid("assigneeId", `${person.name} may not read this entry yet.`);
  }
}

/** @throws DomainError conflict */
export const heldByAnother = (assigneeId: string) =>
  new DomainError(
    "conflict",
    "Somebody else has this entry. They can hand it over, or an editor takes it over after a day.",
    {},
    { assigneeId },
  );

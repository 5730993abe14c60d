// Everything somebody leaves open goes to one other person. Authors stay authors: who takes care of it moves, by the
// same act and record as any assignment.
import { eq } from "drizzle-orm";
import { statements, users } from "@/db/schema";
import { recordAuditEvent } from "../audit";
import type { ActorContext } from "../context";
import { DomainError, invalid } from "../errors";
import { withdrawMail } from "../mail/queue-mail";
import { assignStatement } from "../reviews/commands/assign-statement";
import { openItemsOf } from "./queries/open-items";

type HandOver = { fromUserId: string; toUserId: string };

/**
 * Call inside a transaction. One mail tells of all of it.
 * @throws DomainError invalid, field toUserId, for somebody who may not read one of them
 * @returns how many moved
 */
export async function handOverItems(ctx: ActorContext, { fromUserId, toUserId }: HandOver): Promise<number> {
  if (fromUserId === toUserId) throw invalid("toUserId", "Choose somebody else.");
  const [from] = await ctx.db.select({ name: users.name }).from(users).where(eq(users.id, fromUserId));
  const items = await ctx.db
    .select({ id: statements.id, entry: statements.entry })
    .from(statements)
    .where(openItemsOf(fromUserId))
    .orderBy(statements.entry);
  const reason = `${from?.name ?? "Somebody"} has left. ${items.length === 1 ? "1 entry is" : `${items.length} entries are`} yours now.`;
  for (const [at, { id, entry }] of items.entries()) {
    await assignStatement(ctx, { id, assigneeId: toUserId, reason }).catch((error) => refuse(error, entry));
    if (at > 0) await withdrawMail(ctx, { entryId: id, kind: "assigned" });
  }
  if (items.length > 0) {
    await recordAuditEvent(ctx.db, {
      event: "items_handed_over",
      actorId: ctx.actor.id,
      subjectId: fromUserId,
      detail: { toUserId, items: items.length },
    });
  }
  return items.length;
}

function refuse(error: unknown, entry: number): never {
  const [problem] = (error instanceof DomainError && error.fields.assigneeId) || [];
  if (problem) throw invalid("toUserId", `E-${entry}: ${problem} Choose an editor, or nobody.`);
  throw error;
}

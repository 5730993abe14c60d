import { eq } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { ActorContext } from "../context";
import { notFound } from "../errors";
import { can } from "../permissions/can";
import { openCorrectionOf } from "../statements/open-correction";

/**
 * An entry for an act that leaves its text and version as they are, so that whoever edits or reviews it is not held up.
 * @throws DomainError not_found, also for an entry this person may not read
 */
export async function lockEntry(ctx: ActorContext, id: string) {
  const [row] = await ctx.db
    .select({
      id: statements.id,
      entry: statements.entry,
      status: statements.status,
      createdById: statements.createdById,
      assigneeId: statements.assigneeId,
    })
    .from(statements)
    .where(eq(statements.id, id))
    .for("update");
  const entry = row && { ...row, correction: await openCorrectionOf(ctx, id) };
  if (!entry || !can(ctx.actor, "statement.read", entry)) throw notFound("entry");
  return entry;
}

export type LockedEntry = Awaited<ReturnType<typeof lockEntry>>;

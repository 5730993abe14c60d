// What the worker does when the time of a scheduled entry has come. The clock of the database alone tells, and the lock
// on the entry lets one of several workers release it; to the others it is not scheduled any more.
import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import { releaseEvents, statements, users } from "@/db/schema";
import type { ActorContext, Context } from "../context";
import { DomainError } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { transaction } from "../transaction";
import { publishStatement } from "./commands/publish-statement";
import { moveEntry } from "./move-entry";
import { openEntry } from "./open-entry";
import { writeRelease } from "./write-release";

const isDue = and(eq(statements.status, "scheduled"), lte(statements.releaseAt, sql`clock_timestamp()`));

/** How one due entry came out; null where it is not due, or another worker was first. */
export type Released = { status: "released" } | { status: "refused"; reason: string } | null;

/**
 * Releases one entry, in the name of whoever scheduled it. What the rules of publication refuse goes back to approved,
 * with the reason where people look and in a mail; anything else is thrown, and tried again.
 */
export async function releaseStatement(
  ctx: Context,
  { statementId }: { statementId: string },
): Promise<Released> {
  try {
    return await transaction(ctx, async (ctx): Promise<Released> => {
      const due = await takeDue(ctx, statementId);
      if (!due) return null;
      if (due.gone) {
        throw new DomainError(
          "not_allowed",
          `${due.ctx.actor.name}, who scheduled it, no longer works here.`,
        );
      }
      await publishStatement(due.ctx, { id: statementId, version: due.version });
      await writeRelease(due.ctx, { statementId, act: "released" });
      return { status: "released" };
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return putBack(ctx, statementId, error.message);
  }
}

/** Releases all that is due, whatever became of the job of each. @returns how many came before readers */
export async function releaseDue(ctx: Context): Promise<number> {
  const due = await ctx.db
    .select({ id: statements.id })
    .from(statements)
    .where(isDue)
    .orderBy(asc(statements.releaseAt), asc(statements.id));
  let released = 0;
  const faults: unknown[] = [];
  for (const { id } of due) {
    // A fault over one entry does not hold up the others; each is due again in a minute.
    const outcome = await releaseStatement(ctx, { statementId: id }).catch(
      (error) => void faults.push(error),
    );
    if (outcome?.status === "released") released++;
  }
  if (faults.length > 0) throw faults[0];
  return released;
}

type Due = { ctx: ActorContext; version: number };

/** The entry if it is due, locked, with whoever scheduled it, as they are today. */
async function takeDue(ctx: Context, id: string): Promise<(Due & { gone: boolean }) | null> {
  const [entry] = await ctx.db
    .select({ version: statements.version })
    .from(statements)
    .where(and(eq(statements.id, id), isDue))
    .for("update");
  if (!entry) return null;
  const [last] = await ctx.db
    .select({ id: releaseEvents.byId })
    .from(releaseEvents)
    .where(and(eq(releaseEvents.statementId, id), eq(releaseEvents.act, "scheduled")))
    .orderBy(desc(releaseEvents.at))
    .limit(1);
  // Held to the end: nothing is released in the name of somebody whose access ends meanwhile.
  const [by] = await ctx.db
    .select({ id: users.id, name: users.name, role: users.role, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, last?.id ?? id))
    .for("share");
  if (!by) throw new Error(`Entry ${id} is scheduled by nobody`);
  const { disabledAt, ...actor } = by;
  return { ctx: { ...ctx, actor }, version: entry.version, gone: disabledAt !== null };
}

/** Back to approved, with the reason, unless somebody was at the entry in the meantime. */
async function putBack(ctx: Context, id: string, reason: string): Promise<Released> {
  return transaction(ctx, async (ctx): Promise<Released> => {
    const due = await takeDue(ctx, id);
    if (!due) return null;
    const entry = await openEntry(due.ctx, { id, version: due.version });
    await moveEntry(due.ctx, entry, "approved", "unscheduled");
    await writeRelease(due.ctx, { statementId: id, act: "refused", reason });
    const { id: toUserId, name: byName } = due.ctx.actor;
    await queueMail(
      { ...ctx, actor: null },
      { kind: "not_released", toUserId, entryId: id, byName, note: reason },
    );
    return { status: "refused", reason };
  });
}

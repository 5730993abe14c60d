import { and, asc, eq, isNotNull } from "drizzle-orm";
import { entryLines, statements } from "@/db/schema";
import type { ActorContext } from "../../context";
import { linesAllowing } from "../lines-allowing";

export type NextScheduled = { id: string; entry: number; releaseAt: string };

/** The entry that is released next; null when none is scheduled. */
export async function nextScheduled(ctx: ActorContext): Promise<NextScheduled | null> {
  const [next] = await ctx.db
    .select({ id: statements.id, entry: statements.entry, releaseAt: statements.releaseAt })
    .from(statements)
    .innerJoin(entryLines, eq(entryLines.statementId, statements.id))
    .where(and(isNotNull(statements.releaseAt), linesAllowing(ctx.actor, "statement.read")))
    .orderBy(asc(statements.releaseAt), asc(statements.entry))
    .limit(1);
  return next?.releaseAt ? { ...next, releaseAt: next.releaseAt.toISOString() } : null;
}

import { and, asc, desc, eq, exists, ne, or, sql } from "drizzle-orm";
import { corrections, statements } from "@/db/schema";
import type { ActorContext } from "../../context";
import { canSometimes } from "../../permissions/can";

export type Neighbours = { previous: string | null; next: string | null };

/**
 * The entries that wait for review before and after this one, what waits longest first; past the last one begins again
 * with the first. None for whoever does not review.
 */
export async function reviewNeighbours(
  ctx: ActorContext,
  entry: { id: string; entry: number; statusSince: Date },
): Promise<Neighbours> {
  if (!canSometimes(ctx.actor, "statement.approve")) return { previous: null, next: null };
  const underReview = ctx.db
    .select({ one: sql`1` })
    .from(corrections)
    .where(and(eq(corrections.statementId, statements.id), eq(corrections.state, "submitted")));
  const waiting = and(
    or(eq(statements.status, "submitted"), exists(underReview)),
    ne(statements.createdById, ctx.actor.id),
    ne(statements.id, entry.id),
  );
  const here = sql`(${entry.statusSince.toISOString()}::timestamptz, ${entry.entry}::int)`;
  const place = sql`(${statements.statusSince}, ${statements.entry})`;
  const one = async (where: ReturnType<typeof and>, order: typeof asc) => {
    const [row] = await ctx.db
      .select({ id: statements.id })
      .from(statements)
      .where(where)
      .orderBy(order(statements.statusSince), order(statements.entry))
      .limit(1);
    return row?.id ?? null;
  };
  const [previous, next] = await Promise.all([
    one(and(waiting, sql`${place} < ${here}`), desc),
    one(and(waiting, sql`${place} > ${here}`), asc),
  ]);
  return { previous, next: next ?? (await one(waiting, asc)) };
}

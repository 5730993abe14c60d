import { and, asc, desc, eq, inArray, ne, not, sql } from "drizzle-orm";
import { entryLines } from "@/db/schema";
import type { ActorContext } from "../../context";
import { canSometimes } from "../../permissions/can";

export type Neighbours = { previous: string | null; next: string | null };

/**
 * The entries this person may decide on before and after this one, what waits longest first; past the last one begins
 * again with the first. None for whoever does not review.
 */
export async function reviewNeighbours(ctx: ActorContext, { id }: { id: string }): Promise<Neighbours> {
  const nobody = { previous: null, next: null };
  if (!canSometimes(ctx.actor, "statement.approve")) return nobody;
  const [here] = await ctx.db
    .select({ since: entryLines.since, entry: entryLines.entry })
    .from(entryLines)
    .where(eq(entryLines.statementId, id));
  if (!here) return nobody;
  const waiting = and(
    inArray(entryLines.state, ["submitted", "correction_submitted"]),
    not(sql`${ctx.actor.id}::uuid = any(${entryLines.contributorIds})`),
    ne(entryLines.statementId, id),
  );
  // As the database has the moment: to the microsecond.
  const since = sql`(select since from desk.entry_lines where statement_id = ${id}::uuid)`;
  const place = sql`(${entryLines.since}, ${entryLines.entry})`;
  const one = async (where: ReturnType<typeof and>, order: typeof asc) => {
    const [row] = await ctx.db
      .select({ id: entryLines.statementId })
      .from(entryLines)
      .where(where)
      .orderBy(order(entryLines.since), order(entryLines.entry))
      .limit(1);
    return row?.id ?? null;
  };
  const [previous, next] = await Promise.all([
    one(and(waiting, sql`${place} < (${since}, ${here.entry}::int)`), desc),
    one(and(waiting, sql`${place} > (${since}, ${here.entry}::int)`), asc),
  ]);
  return { previous, next: next ?? (await one(waiting, asc)) };
}

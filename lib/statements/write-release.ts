import { eq, sql } from "drizzle-orm";
import type { ReleaseAct } from "@/db/review-vocabulary";
import { releaseEvents, statements } from "@/db/schema";
import type { ActorContext, Context } from "../context";
import { invalid } from "../errors";
import { one } from "../rows";

/** Writes down what was decided on the release of an entry, or what came of it. */
export async function writeRelease(
  ctx: ActorContext,
  event: { statementId: string; act: ReleaseAct; until?: Date; reason?: string },
): Promise<void> {
  await ctx.db.insert(releaseEvents).values({ ...event, byId: ctx.actor.id });
}

/** @throws DomainError invalid, by the clock of the database, whatever the clock of this process says */
export async function requireFuture(ctx: Context, field: string, at: Date): Promise<void> {
  const { future } = one([
    ...(await ctx.db.execute<{ future: boolean }>(
      sql`select ${at.toISOString()}::timestamptz > clock_timestamp() as future`,
    )),
  ]);
  if (!future) throw invalid(field, "This moment has passed. Choose a later one.");
}

/** The end of the embargo on an entry the caller holds open. */
export async function embargoOf(ctx: Context, id: string): Promise<Date | null> {
  const { until } = one(
    await ctx.db.select({ until: statements.embargoUntil }).from(statements).where(eq(statements.id, id)),
  );
  return until;
}

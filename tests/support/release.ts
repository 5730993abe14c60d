import { desc, eq, sql } from "drizzle-orm";
import { releaseEvents, statements } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { scheduleStatement } from "@/lib/statements/commands/schedule-statement";
import type { Newsroom } from "./newsroom";
import { anApproval, type Fields } from "./statements";

export const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Approved by the editor, scheduled by the other one. */
export async function aScheduled(newsroom: Newsroom, over: Fields = {}, at = inAnHour()) {
  const { id, version } = await anApproval(newsroom, over);
  return scheduleStatement(newsroom.otherEditor, { id, version, at });
}

/** As if the time of its release had come. */
export async function comeDue(ctx: ActorContext, id: string): Promise<void> {
  await ctx.db
    .update(statements)
    .set({ releaseAt: sql`clock_timestamp() - interval '1 second'` })
    .where(eq(statements.id, id));
}

/** What was last decided on the release of an entry. */
export async function lastRelease(ctx: ActorContext, id: string) {
  const [last] = await ctx.db
    .select()
    .from(releaseEvents)
    .where(eq(releaseEvents.statementId, id))
    .orderBy(desc(releaseEvents.at))
    .limit(1);
  return last ?? null;
}

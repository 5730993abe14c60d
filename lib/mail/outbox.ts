// The way of a mail out of the outbox: claimed by one worker at a time, then settled. The database refuses any other.
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { outbox } from "@/db/schema";
import type { Context } from "../context";

export type DueMail = typeof outbox.$inferSelect;

/**
 * Claims a mail that is due; null when it was taken back, has gone already, or its time has been put off. One that a
 * worker had claimed when it was killed is claimed again.
 */
export async function claimMail(ctx: Context, mailId: string): Promise<DueMail | null> {
  const [claimed] = await ctx.db
    .update(outbox)
    .set({ state: "sending", attempts: sql`${outbox.attempts} + 1`, problem: null })
    .where(
      and(
        eq(outbox.id, mailId),
        inArray(outbox.state, ["waiting", "sending"]),
        lte(outbox.sendAt, sql`clock_timestamp() + interval '1 second'`),
      ),
    )
    .returning();
  return claimed ?? null;
}

export type Kept = { subject: string; textPart: string; htmlPart: string };

export type Outcome =
  | { state: "sent" }
  | ({ state: "kept" } & Kept)
  /** Given up, or to be tried again. */
  | { state: "failed" | "waiting"; problem: string }
  | { state: "withdrawn"; problem: string };

/** Says what became of a claimed mail. */
export async function settleMail(ctx: Context, mailId: string, outcome: Outcome): Promise<void> {
  await ctx.db
    .update(outbox)
    .set({ ...outcome, settledAt: outcome.state === "waiting" ? null : sql`clock_timestamp()` })
    .where(and(eq(outbox.id, mailId), eq(outbox.state, "sending")));
}

/** After the last attempt: a mail that still waits has failed. */
export async function giveUpMail(ctx: Context, mailId: string): Promise<void> {
  await ctx.db
    .update(outbox)
    .set({ state: "sending" })
    .where(and(eq(outbox.id, mailId), eq(outbox.state, "waiting")));
  await ctx.db
    .update(outbox)
    .set({ state: "failed", settledAt: sql`clock_timestamp()` })
    .where(and(eq(outbox.id, mailId), eq(outbox.state, "sending")));
}

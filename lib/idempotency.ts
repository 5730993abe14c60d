import { createHash } from "node:crypto";
import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema";
import type { ActorContext, Context } from "./context";
import { DomainError } from "./errors";
import { transaction } from "./transaction";

export type IdempotentRequest = {
  /** Chosen by whoever asks, 1 to 200 characters; each user has keys of their own. */
  key: string;
  /** All that makes the request this one. The same key with another request is refused. */
  request: string;
};

export const longestKey = 200;

/** How long a key is known. A retry comes within minutes; a page left open over a weekend still counts as one. */
export const daysKept = 7;

/**
 * Does the work once for a key and keeps its answer in the same transaction: a retry is given the first answer, one
 * that comes while the first is still at work waits for it. Work that fails leaves no trace and may be tried again.
 * @param work Returns the answer, which is kept as JSON.
 * @throws DomainError conflict with detail.keyReused, when the key was used for another request
 */
export async function once<Answer>(
  ctx: ActorContext,
  { key, request }: IdempotentRequest,
  work: (ctx: ActorContext) => Promise<Answer>,
): Promise<Answer> {
  const requestHash = createHash("sha256").update(request).digest("hex");
  const mine = and(eq(idempotencyKeys.userId, ctx.actor.id), eq(idempotencyKeys.key, key));

  return transaction(ctx, async (ctx) => {
    // Waits here while another transaction holds the same key.
    const [taken] = await ctx.db
      .insert(idempotencyKeys)
      .values({ userId: ctx.actor.id, key, requestHash })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (taken) {
      const answer = await work(ctx);
      await ctx.db
        .update(idempotencyKeys)
        .set({ answer: answer ?? null })
        .where(mine);
      return answer;
    }
    const [kept] = await ctx.db
      .select({ requestHash: idempotencyKeys.requestHash, answer: idempotencyKeys.answer })
      .from(idempotencyKeys)
      .where(mine);
    if (kept?.requestHash !== requestHash) {
      throw new DomainError(
        "conflict",
        "This idempotency key was used for another request. Use a new one.",
        {},
        { keyReused: true },
      );
    }
    return kept.answer as Answer;
  });
}

/**
 * Does the work at most once for a key, outside any transaction and without keeping its answer: for work that counts
 * attempts, whose count stays when it fails, and whose answer may be a secret. Work that fails may be tried again.
 * @throws DomainError conflict with detail.keyReused, when it was done for this key already, or is being done
 */
export async function atMostOnce<Answer>(
  ctx: ActorContext,
  key: string,
  work: (ctx: ActorContext) => Promise<Answer>,
): Promise<Answer> {
  const [taken] = await ctx.db
    .insert(idempotencyKeys)
    // No hash of what was sent: it would be one of a password.
    .values({ userId: ctx.actor.id, key, requestHash: "" })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (!taken) throw new DomainError("conflict", "This was sent already.", {}, { keyReused: true });
  try {
    return await work(ctx);
  } catch (error) {
    await ctx.db
      .delete(idempotencyKeys)
      .where(and(eq(idempotencyKeys.userId, ctx.actor.id), eq(idempotencyKeys.key, key)));
    throw error;
  }
}

const purgedAtOnce = 5000;

/**
 * Forgets the keys that are older than they are kept for, some thousands at a time so that no write waits long.
 * @returns how many were forgotten
 */
export async function forgetOldKeys(ctx: Context): Promise<number> {
  for (let forgotten = 0; ; ) {
    const old = ctx.db
      .select({ at: sql`ctid` })
      .from(idempotencyKeys)
      .where(lt(idempotencyKeys.createdAt, sql`now() - make_interval(days => ${daysKept})`))
      .limit(purgedAtOnce);
    const { count } = await ctx.db.delete(idempotencyKeys).where(inArray(sql`ctid`, old));
    forgotten += count;
    if (count < purgedAtOnce) return forgotten;
  }
}

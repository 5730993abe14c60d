import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema";
import type { ActorContext } from "./context";
import { DomainError } from "./errors";
import { transaction } from "./transaction";

export type IdempotentRequest = {
  /** Chosen by whoever asks, 1 to 200 characters; each user has keys of their own. */
  key: string;
  /** All that makes the request this one. The same key with another request is refused. */
  request: string;
};

export const longestKey = 200;

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

import { eq, sql } from "drizzle-orm";
import { uploads } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError, invalid } from "../errors";
import { one } from "../rows";

/** Bytes. */
export type UploadLimits = { ofFile: number; ofUser: number; ofAll: number };

/** More than these begun and not ended are never needed. */
const openUploads = 200;

// Any fixed number: whoever reserves waits for whoever reserves.
const reservations = 71_836_003;

const inGigabytes = (bytes: number) =>
  `${(bytes / 2 ** 30).toLocaleString("en", { maximumFractionDigits: 2 })} GB`;

/**
 * Refuses an upload that would go beyond a limit, counting all that are begun and not yet stored. Holds the right to
 * reserve until the transaction ends, so that two at once never exceed it together.
 * @throws DomainError invalid (detail.tooLarge) or too_many
 */
export async function reserveBytes(ctx: ActorContext, size: number, limits: UploadLimits): Promise<void> {
  if (size > limits.ofFile) {
    const message = `The file is larger than ${inGigabytes(limits.ofFile)}, the most that is taken.`;
    throw new DomainError("invalid", message, { file: [message] }, { tooLarge: true });
  }
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${reservations})`);
  const mine = sql`${uploads.ownerId} = ${ctx.actor.id}`;
  const held = one(
    await ctx.db
      .select({
        all: sql`coalesce(sum(${uploads.size}), 0)`.mapWith(Number),
        mine: sql`coalesce(sum(${uploads.size}) filter (where ${mine}), 0)`.mapWith(Number),
        open: sql`count(*) filter (where ${mine})`.mapWith(Number),
      })
      .from(uploads)
      .where(sql`${uploads.captureId} is null and ${uploads.abandonedAt} is null`),
  );
  if (held.open >= openUploads || held.mine + size > limits.ofUser) {
    throw tooMuch("You have too many uploads under way. Let some of them end, or cancel them.");
  }
  if (held.all + size > limits.ofAll) {
    throw tooMuch("There is no room for this file just now: too many uploads are under way.");
  }
}

/** The real length of an upload whose length was only known in outline. Never more than was reserved. */
export async function correctReservation(ctx: ActorContext, id: string, size: number): Promise<void> {
  const [changed] = await ctx.db
    .update(uploads)
    .set({ size })
    .where(sql`${eq(uploads.id, id)} and ${uploads.size} >= ${size} and ${uploads.finishedAt} is null`)
    .returning({ id: uploads.id });
  if (!changed) throw invalid("file", "The file is larger than announced.");
}

const tooMuch = (message: string) =>
  new DomainError("too_many", message, { file: [message] }, { retryAfter: 600 });

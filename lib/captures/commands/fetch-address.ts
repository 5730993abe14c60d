import { and, eq, sql } from "drizzle-orm";
import { captures } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { askWorker } from "../../jobs";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { AddressInput } from "../schema";
import { authorizeFilesOf } from "../source-for-files";

/** Addresses of one person that are still to be fetched. */
const mostWaiting = 20;

/** Fetch an address: the worker keeps what it answers as a capture of the source, or the capture says why it could not. */
export async function fetchAddress(ctx: Context, { sourceId, address }: AddressInput) {
  authorize(ctx, "capture.add");

  return transaction(ctx, async (ctx) => {
    await authorizeFilesOf(ctx, sourceId);
    const { waiting } = one(
      await ctx.db
        .select({ waiting: sql`count(*)`.mapWith(Number) })
        .from(captures)
        .where(
          and(
            eq(captures.state, "pending"),
            eq(captures.method, "fetched"),
            eq(captures.obtainedById, ctx.actor.id),
          ),
        ),
    );
    if (waiting >= mostWaiting) {
      const message = `${mostWaiting} addresses of yours are still being fetched. Wait for some of them.`;
      throw new DomainError("too_many", message, { address: [message] }, { retryAfter: 60 });
    }
    const { id: captureId } = one(
      await ctx.db
        .insert(captures)
        .values({ sourceId, address, method: "fetched", obtainedById: ctx.actor.id })
        .returning({ id: captures.id }),
    );
    await askWorker(ctx, { task: "fetch_address", payload: { captureId } });
    return { captureId };
  });
}

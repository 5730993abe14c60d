import { and, count, eq } from "drizzle-orm";
import { captures, releasedItems, requestEvents, sources } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { invalid } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { readableSources } from "../../sources/readable-sources";
import { transaction } from "../../transaction";
import { closeRequest, openRequest } from "../open-request";
import type { ReleasedItemInput } from "../schema";

/** Records what came with a release, and ties it to the stored file. What a public source shows is for editors. */
export async function addReleasedItem(ctx: Context, input: ReleasedItemInput) {
  authorize(ctx, "request.record");

  return transaction(ctx, async (ctx) => {
    const request = await openRequest(ctx, input.requestId);
    await refuseEvent(ctx, input);
    if (input.captureId) await refuseCapture(ctx, input.captureId);
    const { items } = one(
      await ctx.db
        .select({ items: count() })
        .from(releasedItems)
        .where(eq(releasedItems.requestId, request.id)),
    );
    const added = one(
      await ctx.db
        .insert(releasedItems)
        .values({ ...input, position: items + 1, recordedById: ctx.actor.id })
        .returning({ id: releasedItems.id }),
    );
    await closeRequest(ctx, request.id);
    return { id: added.id, requestId: request.id, version: request.version };
  });
}

async function refuseEvent(ctx: ActorContext, { requestId, eventId }: ReleasedItemInput): Promise<void> {
  const [release] = await ctx.db
    .select({ id: requestEvents.id })
    .from(requestEvents)
    .where(
      and(
        eq(requestEvents.id, eventId),
        eq(requestEvents.requestId, requestId),
        eq(requestEvents.kind, "released"),
      ),
    );
  if (!release) throw invalid("eventId", "An item comes with a release of the same request.");
  const [replacement] = await ctx.db
    .select({ id: requestEvents.id })
    .from(requestEvents)
    .where(eq(requestEvents.replacesId, eventId));
  if (replacement) {
    throw invalid("eventId", "This release has been replaced. Choose the one in its place.");
  }
}

async function refuseCapture(ctx: ActorContext, captureId: string): Promise<void> {
  const [capture] = await ctx.db
    .select({ state: captures.state, number: sources.number })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(eq(captures.id, captureId), readableSources(ctx)));
  if (!capture) throw invalid("captureId", "There is no such file.");
  if (capture.state !== "ready") {
    throw invalid("captureId", "This file is not stored and verified. It can be tied once it is.");
  }
  if (capture.number !== null) authorize(ctx, "capture.add_to_public");
}

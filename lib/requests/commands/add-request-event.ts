import { asc, eq } from "drizzle-orm";
import { releasedItems, requestEvents } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError, invalid } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { closeRequest, openRequest } from "../open-request";
import { effectiveOf } from "../rules";
import type { RequestEventInput } from "../schema";

/**
 * Adds a step to a records request. Steps are never changed: one recorded by mistake is replaced by another, and
 * stays in the record as replaced.
 */
export async function addRequestEvent(ctx: Context, input: RequestEventInput) {
  authorize(ctx, "request.record");
  const { sent, postmarked, received, ...event } = input;

  return transaction(ctx, async (ctx) => {
    const request = await openRequest(ctx, input.requestId);
    const events = await eventsOf(ctx, request.id);
    await refuseReplacement(ctx, input, events);
    const added = one(
      await ctx.db
        .insert(requestEvents)
        .values({
          ...event,
          position: events.length + 1,
          sentEdtf: sent,
          postmarkedEdtf: postmarked,
          receivedEdtf: received,
          recordedById: ctx.actor.id,
        })
        .returning({ id: requestEvents.id }),
    );
    await closeRequest(ctx, request.id);
    return { id: added.id, requestId: request.id, version: request.version };
  });
}

const eventsOf = (ctx: ActorContext, requestId: string) =>
  ctx.db
    .select({
      id: requestEvents.id,
      kind: requestEvents.kind,
      sent: requestEvents.sentEdtf,
      postmarked: requestEvents.postmarkedEdtf,
      received: requestEvents.receivedEdtf,
      replacesId: requestEvents.replacesId,
    })
    .from(requestEvents)
    .where(eq(requestEvents.requestId, requestId))
    .orderBy(asc(requestEvents.position));

async function refuseReplacement(
  ctx: ActorContext,
  { requestId, replacesId, kind }: RequestEventInput,
  events: Awaited<ReturnType<typeof eventsOf>>,
): Promise<void> {
  if (replacesId === null) return;
  const standing = effectiveOf(events, replacesId);
  if (!standing) throw invalid("replacesId", "An event replaces one of the same request.");
  if (standing.id !== replacesId) {
    const message = "This event has been replaced already. Replace the one that stands in its place.";
    throw new DomainError("conflict", message, { replacesId: [message] });
  }
  if (kind === "released") return;
  const items = await ctx.db
    .select({ eventId: releasedItems.eventId })
    .from(releasedItems)
    .where(eq(releasedItems.requestId, requestId));
  if (items.some(({ eventId }) => effectiveOf(events, eventId)?.id === replacesId)) {
    throw invalid("kind", "Items came with this release, so what replaces it has to be a release as well.");
  }
}

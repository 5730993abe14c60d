// Records requests and the files that came of them, as tests need them.
import { eq } from "drizzle-orm";
import { captures } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { addReleasedItem } from "@/lib/requests/commands/add-released-item";
import { addRequestEvent } from "@/lib/requests/commands/add-request-event";
import { recordRequest } from "@/lib/requests/commands/record-request";
import { releasedItemInput, requestEventInput, requestInput } from "@/lib/requests/schema";
import { one } from "@/lib/rows";

export const requestFields = (over: Record<string, unknown> = {}) =>
  requestInput.parse({
    subject: "Video of the meeting at the ferry house",
    agencyName: "Harbor City Police Department",
    law: "Freedom of Information Act",
    reference: "FOI 21-118",
    requesterName: "Harbor Herald",
    ...over,
  });

export const aRequest = (ctx: ActorContext, over: Record<string, unknown> = {}) =>
  recordRequest(ctx, requestFields(over));

/** A step; days are EDTF, empty for not known. */
export const anEvent = (ctx: ActorContext, requestId: string, over: Record<string, unknown> = {}) =>
  addRequestEvent(ctx, requestEventInput.parse({ requestId, kind: "filed", sent: "2021-03-02", ...over }));

export const anItem = (
  ctx: ActorContext,
  at: { requestId: string; eventId: string },
  over: Record<string, unknown> = {},
) => addReleasedItem(ctx, releasedItemInput.parse({ ...at, description: "Exterior video", ...over }));

/** A request with a release to tie files to. */
export async function aRelease(ctx: ActorContext, over: Record<string, unknown> = {}) {
  const { id: requestId } = await aRequest(ctx, over);
  const { id: eventId } = await anEvent(ctx, requestId, { kind: "released", sent: "2021-03-14" });
  return { requestId, eventId };
}

type FileFacts = Partial<typeof captures.$inferInsert>;

/** The row of a file of a source whose bytes are not stored yet. */
export async function aPendingFile(ctx: ActorContext, sourceId: string, over: FileFacts = {}) {
  return one(
    await ctx.db
      .insert(captures)
      .values({
        sourceId,
        method: "uploaded",
        mediaType: "video/mp4",
        originalName: "exterior.mp4",
        obtainedById: ctx.actor.id,
        ...over,
      })
      .returning({ id: captures.id }),
  );
}

/** The row of a stored file: what the desk knows of it, without bytes in any storage. */
export async function aFile(ctx: ActorContext, sourceId: string, over: FileFacts = {}) {
  const file = await aPendingFile(ctx, sourceId, over);
  const sha256 = over.sha256 ?? `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll("-", "");
  await ctx.db.update(captures).set({ state: "ready", sha256, size: 1024 }).where(eq(captures.id, file.id));
  return { ...file, sha256 };
}

import { and, asc, eq } from "drizzle-orm";
import { captures, recordsRequests, releasedItems, requestEvents, sources, users } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../../sources/readable-sources";
import type { RequestEventContent } from "../content";

/** A step of a request with who recorded it and when. */
export type DeskRequestEvent = RequestEventContent & {
  recordedBy: string;
  /** ISO instant. */
  recordedAt: string;
};

/** What came with a release. */
export type DeskReleasedItem = {
  id: string;
  eventId: string;
  description: string;
  redactions: string;
  /** Null: no copy is held. "hidden": the file belongs to a source this person may not read. */
  file: DeskRequestFile | "hidden" | null;
};

export type DeskRequestFile = {
  captureId: string;
  sourceId: string;
  sourceTitle: string;
  name: string;
  mediaType: string;
  /** Bytes; null until it is known. */
  size: number | null;
  sha256: string | null;
};

export type DeskRequest = typeof recordsRequests.$inferSelect & {
  /** In the order they were recorded. */
  events: DeskRequestEvent[];
  items: DeskReleasedItem[];
};

/** One records request with its steps and items. For everybody at the desk; files only of sources they may read. */
export async function deskRequest(ctx: ActorContext, id: string): Promise<DeskRequest | null> {
  authorize(ctx, "registry.read");
  const [request] = await ctx.db.select().from(recordsRequests).where(eq(recordsRequests.id, id));
  if (!request) return null;
  const [events, items] = await Promise.all([eventsOf(ctx, id), itemsOf(ctx, id)]);
  return { ...request, events, items };
}

async function eventsOf(ctx: ActorContext, requestId: string): Promise<DeskRequestEvent[]> {
  const rows = await ctx.db
    .select({
      id: requestEvents.id,
      kind: requestEvents.kind,
      sent: requestEvents.sentEdtf,
      postmarked: requestEvents.postmarkedEdtf,
      received: requestEvents.receivedEdtf,
      exemption: requestEvents.exemption,
      note: requestEvents.note,
      replacesId: requestEvents.replacesId,
      recordedBy: users.name,
      recordedAt: requestEvents.recordedAt,
    })
    .from(requestEvents)
    .innerJoin(users, eq(users.id, requestEvents.recordedById))
    .where(eq(requestEvents.requestId, requestId))
    .orderBy(asc(requestEvents.position));
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }));
}

async function itemsOf(ctx: ActorContext, requestId: string): Promise<DeskReleasedItem[]> {
  const rows = await ctx.db
    .select({
      id: releasedItems.id,
      eventId: releasedItems.eventId,
      captureId: releasedItems.captureId,
      description: releasedItems.description,
      redactions: releasedItems.redactions,
      sourceId: sources.id,
      sourceTitle: sources.title,
      name: captures.originalName,
      mediaType: captures.mediaType,
      size: captures.size,
      sha256: captures.sha256,
    })
    .from(releasedItems)
    .leftJoin(captures, eq(captures.id, releasedItems.captureId))
    .leftJoin(sources, and(eq(sources.id, captures.sourceId), readableSources(ctx)))
    .where(eq(releasedItems.requestId, requestId))
    .orderBy(asc(releasedItems.position));
  return rows.map(({ id, eventId, description, redactions, captureId, sourceId, sourceTitle, ...file }) => ({
    id,
    eventId,
    description,
    redactions,
    file: fileOf({ captureId, sourceId, sourceTitle, ...file }),
  }));
}

type FileRow = {
  captureId: string | null;
  sourceId: string | null;
  sourceTitle: string | null;
  name: string | null;
  mediaType: string | null;
  size: number | null;
  sha256: string | null;
};

function fileOf({ captureId, sourceId, sourceTitle, ...file }: FileRow): DeskReleasedItem["file"] {
  if (captureId === null) return null;
  if (sourceId === null) return "hidden";
  return {
    captureId,
    sourceId,
    sourceTitle: sourceTitle ?? "",
    name: file.name ?? "",
    mediaType: file.mediaType ?? "",
    size: file.size,
    sha256: file.sha256,
  };
}

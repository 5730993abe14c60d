import { and, eq } from "drizzle-orm";
import { captures, media, sources } from "@/db/schema";
import { isRecording } from "../captures/media-types";
import type { ActorContext } from "../context";
import { invalid, notFound } from "../errors";
import { authorize } from "../permissions/authorize";
import { readableSources } from "../sources/readable-sources";

/** A capture somebody may work on: of a source they may read. What readers already see, only editors change. */
export async function reachableCapture(ctx: ActorContext, captureId: string, what: string) {
  const [found] = await ctx.db
    .select({
      mediaType: captures.mediaType,
      state: captures.state,
      sourceId: sources.id,
      number: sources.number,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(eq(captures.id, captureId), readableSources(ctx)));
  if (!found) throw notFound(what);
  if (found.number !== null) authorize(ctx, "recording.change_public");
  return found;
}

/** The recording of a capture, held until the transaction ends; null while nothing is written of it. */
export async function reachableRecording(ctx: ActorContext, captureId: string) {
  const { mediaType, state, sourceId } = await reachableCapture(ctx, captureId, "recording");
  if (!isRecording(mediaType) || state !== "ready") {
    throw invalid("captureId", "This file is no stored recording.");
  }
  const [recording] = await ctx.db.select().from(media).where(eq(media.captureId, captureId)).for("update");
  return { mediaType, sourceId, recording: recording ?? null };
}

import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import { captures, sources } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readRecordNumber } from "../../record-number";
import { likePatterns } from "../../search-pattern";
import { readableSources } from "../../sources/readable-sources";
import { type DeskRecording, sourceRecordings } from "./source-recordings";

/** A recording as a picker shows it, with the source it belongs to. */
export type RecordingOption = {
  captureId: string;
  name: string;
  mediaType: string;
  sourceId: string;
  sourceNumber: number | null;
  sourceTitle: string;
};

const asOption = {
  captureId: captures.id,
  name: captures.originalName,
  mediaType: captures.mediaType,
  sourceId: sources.id,
  sourceNumber: sources.number,
  sourceTitle: sources.title,
};

const stored = (ctx: ActorContext) =>
  and(eq(captures.state, "ready"), sql`${captures.mediaType} ~ '^(video|audio)/'`, readableSources(ctx));

/**
 * Recordings for a picker, latest first, by their own name or by number ("D-318"), title or publisher of their source:
 * of all sources this person may read. An empty query gives the latest.
 */
export async function findRecordings(
  ctx: Context,
  { query, exceptSourceId, limit = 8 }: { query: string; exceptSourceId?: string; limit?: number },
): Promise<RecordingOption[]> {
  authorize(ctx, "source.log");
  const typed = likePatterns(query);
  const number = readRecordNumber(query, "D");
  const fits =
    number === null
      ? or(
          ...[captures.originalName, sources.title, sources.publisherName].map(
            (column) => sql`lower(${column}) like ${typed.contains}`,
          ),
        )
      : eq(sources.number, number);
  return ctx.db
    .select(asOption)
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(stored(ctx), fits, exceptSourceId ? sql`${sources.id} <> ${exceptSourceId}` : undefined))
    .orderBy(desc(captures.id))
    .limit(limit);
}

/** Recordings by the ids of their files, with their source; those this person may not read are left out. */
export async function recordingsById(
  ctx: Context,
  captureIds: readonly string[],
): Promise<(RecordingOption & { recording: DeskRecording })[]> {
  authorize(ctx, "source.log");
  if (captureIds.length === 0) return [];
  const options = await ctx.db
    .select(asOption)
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(stored(ctx), inArray(captures.id, [...captureIds])));
  const sourceIds = [...new Set(options.map(({ sourceId }) => sourceId))];
  const held: DeskRecording[] = [];
  for (const id of sourceIds) held.push(...(await sourceRecordings(ctx, id)).recordings);
  return options.flatMap((option) => {
    const recording = held.find(({ captureId }) => captureId === option.captureId);
    return recording ? [{ ...option, recording }] : [];
  });
}

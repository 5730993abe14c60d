import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { MediaKind, SoundState } from "@/db/evidence-vocabulary";
import { captures, media, sources, transcripts } from "@/db/schema";
import { isRecording } from "../../captures/media-types";
import type { ExtractionReport } from "../../captures/texts";
import type { ActorContext, Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../../sources/readable-sources";
import { kindOfRecording } from "../kind";
import type { BurnedInClock } from "../transcript";

/** A transcript as the desk lists it. */
export type DeskTranscript = {
  id: string;
  captureId: string;
  mediaCaptureId: string | null;
  name: string;
  language: string;
  madeBy: string;
  version: number;
  cueCount: number;
  brokenCount: number;
  corrected: number;
  report: ExtractionReport;
};

/** A recording as the desk works on it; version 0 while nothing is written of it. */
export type DeskRecording = {
  captureId: string;
  sourceId: string;
  name: string;
  mediaType: string;
  kind: MediaKind;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  frameRate: number | null;
  sound: SoundState;
  clock: BurnedInClock | null;
  version: number;
  posterId: string | null;
  transcripts: DeskTranscript[];
};

export type SourceRecordings = {
  recordings: DeskRecording[];
  /** The transcripts among its files that belong to no recording yet. */
  untied: DeskTranscript[];
  /** All transcripts among its files, and those of its recordings. */
  transcripts: DeskTranscript[];
};

/**
 * The recordings of a source with their transcripts, in the order they came. A transcript may be a file of another source. Whoever calls has found that the source may be read.
 */
export async function sourceRecordings(ctx: Context, sourceId: string): Promise<SourceRecordings> {
  authorize(ctx, "source.log");
  const files = await ctx.db
    .select({ capture: captures, recording: media })
    .from(captures)
    .leftJoin(media, eq(media.captureId, captures.id))
    .where(and(eq(captures.sourceId, sourceId), eq(captures.state, "ready")))
    .orderBy(asc(captures.id));
  const found = await transcriptsOf(
    ctx,
    files.map(({ capture }) => capture.id),
  );
  const recordings = files.flatMap(({ capture, recording }): DeskRecording[] => {
    if (!isRecording(capture.mediaType)) return [];
    const { clockReads, clockAtMs, clockNote, ...known } = recording ?? unknown(capture.mediaType);
    const poster = files.find(
      ({ capture: other }) => other.parentId === capture.id && other.derivation === "poster",
    );
    return [
      {
        ...known,
        captureId: capture.id,
        sourceId,
        name: capture.originalName,
        mediaType: capture.mediaType,
        clock: clockAtMs === null ? null : { reads: clockReads, atMs: clockAtMs, note: clockNote },
        posterId: poster?.capture.id ?? null,
        transcripts: found.filter(({ mediaCaptureId }) => mediaCaptureId === capture.id),
      },
    ];
  });
  return {
    recordings,
    untied: found.filter(({ mediaCaptureId }) => mediaCaptureId === null),
    transcripts: found,
  };
}

const unknown = (mediaType: string) => ({
  kind: kindOfRecording(mediaType),
  durationMs: null,
  width: null,
  height: null,
  frameRate: null,
  sound: "unknown" as const,
  clockReads: "",
  clockAtMs: null,
  clockNote: "",
  version: 0,
});

async function transcriptsOf(ctx: ActorContext, captureIds: string[]): Promise<DeskTranscript[]> {
  if (captureIds.length === 0) return [];
  const rows = await ctx.db
    .select({
      id: transcripts.id,
      captureId: transcripts.captureId,
      mediaCaptureId: transcripts.mediaCaptureId,
      name: captures.originalName,
      language: transcripts.language,
      madeBy: transcripts.madeBy,
      version: transcripts.version,
      cueCount: transcripts.cueCount,
      brokenCount: transcripts.brokenCount,
      report: transcripts.report,
      corrected: sql<number>`(select count(distinct k.cue_id)::int from desk.cue_corrections k
        join desk.cues q on q.id = k.cue_id where q.transcript_id = ${transcripts.id})`,
    })
    .from(transcripts)
    .innerJoin(captures, eq(captures.id, transcripts.captureId))
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(
      and(
        or(inArray(transcripts.captureId, captureIds), inArray(transcripts.mediaCaptureId, captureIds)),
        readableSources(ctx),
      ),
    )
    .orderBy(asc(transcripts.id));
  return rows.map((row) => ({ ...row, report: row.report as ExtractionReport }));
}

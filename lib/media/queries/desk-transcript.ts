import { and, eq } from "drizzle-orm";
import { captures, sources, transcripts } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../../sources/readable-sources";
import { type DeskCue, transcriptCues } from "./transcript-cues";

/** The lines of a transcript, for whoever may read its source; null for anybody else, as for one that is not there. */
export async function deskTranscriptCues(ctx: Context, transcriptId: string): Promise<DeskCue[] | null> {
  authorize(ctx, "source.log");
  const [found] = await ctx.db
    .select({ id: transcripts.id })
    .from(transcripts)
    .innerJoin(captures, eq(captures.id, transcripts.captureId))
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(eq(transcripts.id, transcriptId), readableSources(ctx)));
  return found ? transcriptCues(ctx, transcriptId) : null;
}

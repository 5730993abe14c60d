import { and, eq, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { captures, media, sources, transcripts } from "@/db/schema";
import type { Context } from "../context";
import { can } from "../permissions/can";
import { wordsAreCited, writeTie } from "./write-tie";

/**
 * A caption file made out of a recording is a transcript of it: ties the two in the transaction in which the last thing
 * comes to be known, its parent, its cues or what the recording is. Nothing is tied where a person would be refused:
 * what readers already see of another source only editors change, and footage without sound takes no cited words.
 * @param captureId the caption file, or the recording
 */
export async function tieCaptions(ctx: Context, captureId: string): Promise<void> {
  const recording = alias(captures, "recording");
  const transcript = alias(transcripts, "transcript");
  const found = await ctx.db
    .select({
      transcript,
      recordingId: media.captureId,
      sound: media.sound,
      ofSameSource: eq(recording.sourceId, captures.sourceId).mapWith(Boolean),
      number: sources.number,
    })
    .from(transcript)
    .innerJoin(captures, eq(captures.id, transcript.captureId))
    .innerJoin(recording, eq(recording.id, captures.parentId))
    .innerJoin(media, eq(media.captureId, recording.id))
    .innerJoin(sources, eq(sources.id, recording.sourceId))
    .where(
      and(
        isNull(transcript.mediaCaptureId),
        eq(recording.state, "ready"),
        or(eq(captures.id, captureId), eq(recording.id, captureId)),
      ),
    )
    .for("update", { of: transcript });
  for (const { transcript, recordingId, sound, ofSameSource, number } of found) {
    if (number !== null && !ofSameSource && !can(ctx.actor, "recording.change_public")) continue;
    if (sound === "silent" && (await wordsAreCited(ctx, transcript.captureId))) continue;
    const { language, madeBy } = transcript;
    await writeTie(ctx, transcript, { mediaCaptureId: recordingId, language, madeBy });
  }
}

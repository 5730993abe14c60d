import { and, eq, isNotNull } from "drizzle-orm";
import { excerpts, transcripts } from "@/db/schema";
import { recordAuditEvent } from "../audit";
import type { Context } from "../context";

type Tie = Pick<typeof transcripts.$inferSelect, "mediaCaptureId" | "language" | "madeBy">;

/** Writes down which recording a transcript is of, and that it was said. @returns its version from now on */
export async function writeTie(
  ctx: Context,
  { id, version: before }: { id: string; version: number },
  tie: Tie,
): Promise<number> {
  const version = before + 1;
  await ctx.db
    .update(transcripts)
    .set({ ...tie, version })
    .where(eq(transcripts.id, id));
  await recordAuditEvent(ctx.db, {
    event: "transcript_tied",
    actorId: ctx.actor?.id ?? null,
    subjectId: id,
    detail: { version, mediaCaptureId: tie.mediaCaptureId, language: tie.language },
  });
  return version;
}

/** Whether words are cited from a time of this transcript: they cannot become words of footage without sound. */
export async function wordsAreCited(ctx: Context, captureId: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: excerpts.id })
    .from(excerpts)
    .where(and(eq(excerpts.captureId, captureId), eq(excerpts.purpose, "words"), isNotNull(excerpts.fromMs)))
    .limit(1);
  return found.length > 0;
}

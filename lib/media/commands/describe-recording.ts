import { eq } from "drizzle-orm";
import { media } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { kindOfRecording } from "../kind";
import { reachableRecording } from "../reachable-recording";
import type { RecordingInput } from "../schema";
import { tieCaptions } from "../tie-captions";

/**
 * A person says how long a recording is, whether it has sound, and what the clock in its picture reads. Refused when
 * words cited from it would lose their sound.
 */
export async function describeRecording(ctx: Context, input: RecordingInput) {
  authorize(ctx, "recording.describe");

  return transaction(ctx, async (ctx) => {
    const { captureId, version, ...said } = input;
    const { mediaType, sourceId, recording } = await reachableRecording(ctx, captureId);
    if ((recording?.version ?? 0) !== version) {
      throw new DomainError(
        "conflict",
        "Somebody else has described this recording since you opened it.",
        {},
        { version: recording?.version ?? 0 },
      );
    }
    if (recording) {
      await ctx.db
        .update(media)
        .set({ ...said, version: version + 1 })
        .where(eq(media.captureId, captureId));
    } else {
      await ctx.db.insert(media).values({ ...said, captureId, kind: kindOfRecording(mediaType) });
      await tieCaptions(ctx, captureId);
    }
    await recordAuditEvent(ctx.db, {
      event: "recording_described",
      actorId: ctx.actor.id,
      subjectId: captureId,
      detail: {
        version: version + 1,
        durationMs: said.durationMs,
        sound: said.sound,
        clockAtMs: said.clockAtMs,
      },
    });
    return { sourceId, captureId, version: version + 1 };
  });
}

import { eq } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { auditEvents, captures, sources, transcripts } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { describeRecording } from "@/lib/media/commands/describe-recording";
import { inspectMedia } from "@/lib/media/inspect-media";
import { parseCaptions } from "@/lib/media/parse-captions";
import { recordCues } from "@/lib/media/record-cues";
import { recordingInput } from "@/lib/media/schema";
import { tieCaptions } from "@/lib/media/tie-captions";
import { one } from "@/lib/rows";
import { aCapture, aRecording, aText, citing } from "../../support/evidence";
import { test } from "../../support/newsroom";
import { someCaptions } from "../../support/recordings";
import { aDraft, aSource } from "../../support/statements";

const aVideo = (ctx: ActorContext, sourceId: string) =>
  aCapture(ctx, sourceId, { mediaType: "video/webm", originalName: "footage.webm" });

const captionsOf = (ctx: ActorContext, sourceId: string, parentId: string | null) =>
  aCapture(ctx, sourceId, {
    mediaType: "text/vtt",
    originalName: "footage.vtt",
    ...(parentId && { derivation: "captions" as const, parentId }),
  });

/** What the worker does with a caption file. */
const draw = (ctx: ActorContext, captureId: string) =>
  recordCues({ ...ctx, actor: null }, { captureId, captions: parseCaptions(Buffer.from(someCaptions)) });

/** As tieDerived leaves it. */
const sayParent = (ctx: ActorContext, captureId: string, parentId: string) =>
  ctx.db.update(captures).set({ derivation: "captions", parentId }).where(eq(captures.id, captureId));

const transcriptOf = async (ctx: ActorContext, captureId: string) =>
  one(await ctx.db.select().from(transcripts).where(eq(transcripts.captureId, captureId)));

describe("tieCaptions", () => {
  test("makes captions the transcript of the recording they were made out of as their cues are drawn", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const video = await aVideo(reporter, sourceId);
    await aRecording(reporter, video.id);
    const file = await captionsOf(reporter, sourceId, video.id);

    const { transcriptId } = await draw(reporter, file.id);

    expect(await transcriptOf(reporter, file.id)).toMatchObject({ mediaCaptureId: video.id, version: 2 });
    const events = await reporter.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, transcriptId));
    expect(events).toMatchObject([{ event: "transcript_tied", actorId: null }]);
  });

  test("does so when the parent is said later, keeping what was said of the transcript", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const video = await aVideo(reporter, sourceId);
    await aRecording(reporter, video.id);
    const file = await captionsOf(reporter, sourceId, null);
    const { transcriptId } = await draw(reporter, file.id);
    await reporter.db
      .update(transcripts)
      .set({ language: "es", madeBy: "The agency" })
      .where(eq(transcripts.id, transcriptId));
    await tieCaptions(reporter, file.id);
    expect(await transcriptOf(reporter, file.id)).toMatchObject({ mediaCaptureId: null, version: 1 });

    await sayParent(reporter, file.id, video.id);
    await tieCaptions(reporter, file.id);
    await tieCaptions(reporter, file.id);

    expect(await transcriptOf(reporter, file.id)).toMatchObject({
      mediaCaptureId: video.id,
      language: "es",
      madeBy: "The agency",
      version: 2,
    });
    const events = await reporter.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, transcriptId));
    expect(events).toMatchObject([{ actorId: reporter.actor.id }]);
  });

  test("waits until it is known what the recording is: looked into, or described by a person", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const [looked, described] = [await aVideo(reporter, sourceId), await aVideo(reporter, sourceId)];
    const files = [
      await captionsOf(reporter, sourceId, looked.id),
      await captionsOf(reporter, sourceId, described.id),
    ] as const;
    for (const file of files) {
      await draw(reporter, file.id);
      expect((await transcriptOf(reporter, file.id)).mediaCaptureId).toBeNull();
    }

    await inspectMedia({ ...reporter, actor: null }, { captureId: looked.id }, { searchPath: "" });
    const said = recordingInput.parse({ captureId: described.id, version: 0, sound: "sound" });
    await describeRecording(reporter, said);

    expect((await transcriptOf(reporter, files[0].id)).mediaCaptureId).toBe(looked.id);
    expect((await transcriptOf(reporter, files[1].id)).mediaCaptureId).toBe(described.id);
  });

  test("leaves a recording of another source that readers see to the editors", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id: publicId } = await aSource(reporter);
    const { id: sourceId } = await aSource(reporter);
    const video = await aVideo(reporter, publicId);
    await aRecording(reporter, video.id);
    await editor.db.update(sources).set({ number: 900_101 }).where(eq(sources.id, publicId));
    const file = await captionsOf(reporter, sourceId, video.id);
    await draw(reporter, file.id);

    await tieCaptions(reporter, file.id);
    expect((await transcriptOf(reporter, file.id)).mediaCaptureId).toBeNull();
    await tieCaptions(editor, file.id);
    expect((await transcriptOf(reporter, file.id)).mediaCaptureId).toBe(video.id);
  });

  test("does not make cited words the words of footage without sound", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const { id: statementId } = await aDraft(newsroom, { sourceId });
    const video = await aVideo(reporter, sourceId);
    await aRecording(reporter, video.id, { sound: "silent" });
    const file = await captionsOf(reporter, sourceId, null);
    await draw(reporter, file.id);
    const exact = "Nobody was harmed.";
    const textId = await aText(reporter, file.id, exact);
    const place = { captureId: file.id, textId, start: 0, end: exact.length, exact };
    const owner = postgres(newsroom.url, { max: 1 });
    await citing(owner, statementId, [{ ...place, purpose: "words", fromMs: 4_000, toMs: 9_500 }]);
    await owner.end();

    await sayParent(reporter, file.id, video.id);
    await tieCaptions(reporter, file.id);

    expect((await transcriptOf(reporter, file.id)).mediaCaptureId).toBeNull();
  });

  test("leaves a file alone that is made out of something else", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const text = await aCapture(reporter, sourceId, {});
    const file = await captionsOf(reporter, sourceId, text.id);
    await draw(reporter, file.id);

    await tieCaptions(reporter, file.id);

    expect((await transcriptOf(reporter, file.id)).mediaCaptureId).toBeNull();
  });
});

import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, media, sources } from "@/db/schema";
import { describeRecording } from "@/lib/media/commands/describe-recording";
import { tieTranscript } from "@/lib/media/commands/tie-transcript";
import { sourceRecordings } from "@/lib/media/queries/source-recordings";
import { recordingInput, transcriptTie } from "@/lib/media/schema";
import { one } from "@/lib/rows";
import { test } from "../../../support/newsroom";
import { aRecordedSource } from "../../../support/recordings";
import { refusal } from "../../../support/refusal";

const said = (captureId: string, over: Record<string, unknown> = {}) =>
  recordingInput.parse({
    captureId,
    version: 1,
    durationMs: "2:00",
    frameRate: "29,97",
    sound: "silent",
    clockReads: "2020-07-24 14:03:27",
    clockAtMs: "0:15",
    clockNote: "Read from the lower left corner.",
    ...over,
  });

describe("describeRecording", () => {
  test("keeps what a person says, with the clock in the picture, and who said it", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { mediaId, sourceId } = await aRecordedSource(reporter);

    expect(await describeRecording(reporter, said(mediaId))).toEqual({
      sourceId,
      captureId: mediaId,
      version: 2,
    });

    const { recordings } = await sourceRecordings(reporter, sourceId);
    expect(recordings).toMatchObject([
      {
        captureId: mediaId,
        kind: "video",
        durationMs: 120_000,
        sound: "silent",
        version: 2,
        clock: { reads: "2020-07-24 14:03:27", atMs: 15_000, note: "Read from the lower left corner." },
      },
    ]);
    const events = await reporter.db.select().from(auditEvents).where(eq(auditEvents.subjectId, mediaId));
    expect(events).toMatchObject([{ event: "recording_described", actorId: reporter.actor.id }]);
  });

  test("describes a recording nothing is written of yet", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { mediaId } = await aRecordedSource(reporter, { described: false });

    await describeRecording(reporter, said(mediaId, { version: 0 }));

    const row = one(await reporter.db.select().from(media).where(eq(media.captureId, mediaId)));
    expect(row).toMatchObject({ kind: "video", sound: "silent", version: 1 });
  });

  test("refuses a stale description, a file that is no recording, and whoever cannot see it", async ({
    newsroom,
  }) => {
    const { reporter, otherReporter, visitor } = newsroom;
    const { mediaId, captionsId } = await aRecordedSource(reporter);

    const stale = await refusal(describeRecording(reporter, said(mediaId, { version: 2 })));
    expect(stale).toMatchObject({ code: "conflict", detail: { version: 1 } });
    expect(await refusal(describeRecording(reporter, said(captionsId)))).toMatchObject({ code: "invalid" });
    expect(await refusal(describeRecording(otherReporter, said(mediaId)))).toMatchObject({
      code: "not_found",
    });
    expect(await refusal(describeRecording(visitor, said(mediaId)))).toMatchObject({ code: "not_signed_in" });
  });

  test("leaves a recording readers see to the editors", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { mediaId, sourceId } = await aRecordedSource(reporter);
    await editor.db.update(sources).set({ number: 900_001 }).where(eq(sources.id, sourceId));

    expect(await refusal(describeRecording(reporter, said(mediaId)))).toMatchObject({ code: "not_allowed" });
    await expect(describeRecording(editor, said(mediaId))).resolves.toMatchObject({ version: 2 });
  });

  test("asks for both or none of what the clock reads and when, and for times that can be", () => {
    const problems = (over: Record<string, unknown>) =>
      recordingInput
        .safeParse({ captureId: crypto.randomUUID(), version: 1, sound: "sound", ...over })
        .error?.issues.map(({ path }) => path.join("."));
    expect(problems({ clockReads: "14:03:27" })).toEqual(["clockAtMs"]);
    expect(problems({ clockAtMs: "0:15" })).toEqual(["clockReads"]);
    expect(problems({ clockReads: "2:03 pm", clockAtMs: "1" })).toEqual(["clockReads"]);
    expect(problems({ clockReads: "14:03:27", clockAtMs: "2:00", durationMs: "1:59" })).toEqual([
      "clockAtMs",
    ]);
    expect(problems({ durationMs: "soon" })).toEqual(["durationMs"]);
    expect(problems({ frameRate: "0" })).toEqual(["frameRate"]);
  });
});

describe("tieTranscript", () => {
  const tie = (transcriptId: string, over: Record<string, unknown> = {}) =>
    transcriptTie.parse({ transcriptId, version: 1, language: "en", madeBy: "The agency", ...over });

  test("ties a transcript to its recording, and unties it again", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { mediaId, sourceId, transcriptId } = await aRecordedSource(reporter);
    expect((await sourceRecordings(reporter, sourceId)).untied).toMatchObject([{ id: transcriptId }]);

    await tieTranscript(reporter, tie(transcriptId, { mediaCaptureId: mediaId }));

    const { recordings, untied } = await sourceRecordings(reporter, sourceId);
    expect(untied).toEqual([]);
    expect(recordings[0]?.transcripts).toMatchObject([
      { id: transcriptId, madeBy: "The agency", version: 2 },
    ]);
    await tieTranscript(reporter, tie(transcriptId, { version: 2 }));
    expect((await sourceRecordings(reporter, sourceId)).untied).toMatchObject([{ version: 3 }]);
  });

  test("refuses a stale tie, a recording nobody described and one of a source that cannot be read", async ({
    newsroom,
  }) => {
    const { reporter, otherReporter } = newsroom;
    const { mediaId, transcriptId } = await aRecordedSource(reporter, { described: false });
    const hidden = await aRecordedSource(otherReporter);

    const undescribed = tie(transcriptId, { mediaCaptureId: mediaId });
    expect(await refusal(tieTranscript(reporter, undescribed))).toMatchObject({
      code: "invalid",
      fields: { mediaCaptureId: ["Describe the recording first."] },
    });
    const unreadable = tie(transcriptId, { mediaCaptureId: hidden.mediaId });
    expect(await refusal(tieTranscript(reporter, unreadable))).toMatchObject({ code: "not_found" });
    const stale = await refusal(tieTranscript(reporter, tie(transcriptId, { version: 3 })));
    expect(stale).toMatchObject({ code: "conflict", detail: { version: 1 } });
  });
});

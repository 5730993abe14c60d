import { describe, expect } from "vitest";
import { findRecordings, recordingsById } from "@/lib/media/queries/find-recordings";
import { aCapture } from "@/tests/support/evidence";
import { test } from "@/tests/support/newsroom";
import { aRecordedSource } from "@/tests/support/recordings";
import { aSource } from "@/tests/support/statements";

describe("findRecordings", () => {
  test("finds stored recordings by their name and by the title of their source, and no other files", async ({
    newsroom: { reporter },
  }) => {
    const { id: sourceId } = await aSource(reporter, { title: `Gate ${crypto.randomUUID()}` });
    await aCapture(reporter, sourceId);
    const originalName = `pier-${crypto.randomUUID()}.mp3`;
    const { id: captureId } = await aCapture(reporter, sourceId, { mediaType: "audio/mpeg", originalName });
    const byName = await findRecordings(reporter, { query: originalName.toUpperCase() });
    expect(byName).toMatchObject([{ captureId, sourceId, name: originalName }]);
    const byTitle = await findRecordings(reporter, { query: byName[0]?.sourceTitle ?? "" });
    expect(byTitle.map((option) => option.captureId)).toEqual([captureId]);
  });

  test("leaves out the source that is named, and what this person may not read", async ({
    newsroom: { reporter, otherReporter },
  }) => {
    const { sourceId, mediaId } = await aRecordedSource(reporter);
    const found = async (ctx: typeof reporter, exceptSourceId?: string) => {
      const options = await findRecordings(ctx, {
        query: "footage.webm",
        limit: 100,
        ...(exceptSourceId && { exceptSourceId }),
      });
      return options.some(({ captureId }) => captureId === mediaId);
    };
    expect(await found(reporter)).toBe(true);
    expect(await found(reporter, sourceId)).toBe(false);
    expect(await found(otherReporter)).toBe(false);
    expect(await recordingsById(otherReporter, [mediaId])).toEqual([]);
    expect(await recordingsById(reporter, [mediaId])).toMatchObject([
      { sourceId, recording: { captureId: mediaId } },
    ]);
  });
});

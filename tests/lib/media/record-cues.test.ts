import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { cues, transcripts } from "@/db/schema";
import { parseCaptions } from "@/lib/media/parse-captions";
import { recordCues } from "@/lib/media/record-cues";
import { one } from "@/lib/rows";
import { test } from "../../support/newsroom";
import { aRecordedSource, someCaptions } from "../../support/recordings";

describe("recordCues", () => {
  test("writes the cues in the order of the file, and counts what could not be read", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const captions = `${someCaptions}\n00:30.000 -->\nlost\n`;
    const { transcriptId } = await aRecordedSource(reporter, { captions });

    const transcript = one(
      await reporter.db.select().from(transcripts).where(eq(transcripts.id, transcriptId)),
    );
    expect(transcript).toMatchObject({ cueCount: 3, brokenCount: 1, mediaCaptureId: null, language: "en" });
    expect(transcript.report).toMatchObject({ brokenCues: [{ line: 12, reason: "The end is missing." }] });
    const rows = await reporter.db
      .select()
      .from(cues)
      .where(eq(cues.transcriptId, transcriptId))
      .orderBy(asc(cues.position));
    expect(rows.map(({ position, startMs, speaker }) => [position, startMs, speaker])).toEqual([
      [1, 1000, "Chief Hale"],
      [2, 4000, "Chief Hale"],
      [3, 20_000, ""],
    ]);
  });

  test("leaves the cues of a capture as they were first read", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { captionsId, transcriptId } = await aRecordedSource(reporter);
    const again = { captureId: captionsId, captions: parseCaptions(Buffer.from("WEBVTT")) };

    expect(await recordCues(reporter, again)).toEqual({ transcriptId, recorded: false });
    expect(await reporter.db.select().from(cues).where(eq(cues.transcriptId, transcriptId))).toHaveLength(3);
  });

  test("writes more cues than one statement takes", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const many = Array.from({ length: 12_000 }, (_, i) => `00:01.000 --> 00:02.000\nline ${i}\n`);
    const { transcriptId } = await aRecordedSource(reporter, { captions: `WEBVTT\n\n${many.join("\n")}` });

    expect(await reporter.db.$count(cues, eq(cues.transcriptId, transcriptId))).toBe(12_000);
  });
});

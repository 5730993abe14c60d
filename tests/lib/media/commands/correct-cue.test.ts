import { desc, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { captureTexts, cues } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { correctCue } from "@/lib/media/commands/correct-cue";
import { transcriptCues } from "@/lib/media/queries/transcript-cues";
import { cueCorrection } from "@/lib/media/schema";
import { test } from "../../../support/newsroom";
import { aRecordedSource } from "../../../support/recordings";
import { refusal } from "../../../support/refusal";

async function aTranscribed(ctx: ActorContext) {
  const made = await aRecordedSource(ctx);
  const all = await transcriptCues(ctx, made.transcriptId);
  return { ...made, cueId: all[1]?.id ?? "" };
}

const correction = (cueId: string, over: Record<string, unknown> = {}) =>
  cueCorrection.parse({
    cueId,
    seen: 0,
    text: "Nobody was harmed in this incident.",
    speaker: "Chief Hale",
    reason: "Misspelt.",
    ...over,
  });

const textsOf = (ctx: ActorContext, captureId: string) =>
  ctx.db
    .select()
    .from(captureTexts)
    .where(eq(captureTexts.captureId, captureId))
    .orderBy(desc(captureTexts.sequence));

describe("correctCue", () => {
  test("lays the correction over the cue, which stays as the file has it", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { transcriptId, cueId } = await aTranscribed(reporter);

    expect(await correctCue(editor, correction(cueId))).toMatchObject({ transcriptId, position: 2 });

    const [, corrected] = await transcriptCues(reporter, transcriptId);
    expect(corrected).toMatchObject({
      text: "Nobody was harmed in this incident.",
      original: "Nobody was harmed in this incedent.",
      corrections: 1,
      corrected: { by: "Edda Editor", reason: "Misspelt." },
    });
    const [row] = await reporter.db.select().from(cues).where(eq(cues.id, cueId));
    expect(row?.text).toBe("Nobody was harmed in this incedent.");
  });

  test("makes a text of the corrected words, version by version, and has passages found again", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { captionsId, cueId } = await aTranscribed(reporter);

    await correctCue(reporter, correction(cueId));
    await correctCue(reporter, correction(cueId, { seen: 1, text: "No one was harmed 🎥 here." }));

    const texts = await textsOf(reporter, captionsId);
    expect(
      texts.map(({ sequence, extractor, extractorVersion }) => [sequence, extractor, extractorVersion]),
    ).toEqual([
      [3, "transcript+corrections", "2"],
      [2, "transcript+corrections", "1"],
      [1, "captions", "1"],
    ]);
    expect(texts[0]?.text).toBe("We will release the footage.\nNo one was harmed 🎥 here.\nIs that so?\n");
    expect(texts[0]?.blocks).toEqual([
      { kind: "cue", start: 0, end: 28 },
      { kind: "cue", start: 29, end: 54 },
      { kind: "cue", start: 55, end: 66 },
    ]);
    const jobs = await reporter.db
      .execute(
        sql`select payload from graphile_worker._private_jobs where payload->>'textId' = ${texts[0]?.id}`,
      )
      .catch(() => null);
    expect(jobs === null || jobs.length === 1).toBe(true);
  });

  test("refuses a correction of a line somebody else has corrected meanwhile, and writes nothing", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { captionsId, cueId } = await aTranscribed(reporter);
    await correctCue(reporter, correction(cueId));

    const stale = await refusal(correctCue(editor, correction(cueId, { text: "Something else." })));
    expect(stale).toMatchObject({ code: "conflict", detail: { seen: 1 } });
    expect(await textsOf(reporter, captionsId)).toHaveLength(2);
  });

  test("lets two corrections at once follow each other, and loses none", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { captionsId, transcriptId } = await aTranscribed(reporter);
    const [one, two] = await transcriptCues(reporter, transcriptId);

    await Promise.all([
      correctCue(reporter, correction(one?.id ?? "", { text: "First." })),
      correctCue(editor, correction(two?.id ?? "", { text: "Second." })),
    ]);

    expect((await textsOf(reporter, captionsId))[0]).toMatchObject({
      extractorVersion: "2",
      text: "First.\nSecond.\nIs that so?\n",
    });
  });

  test("refuses what changes nothing, and whoever cannot see the transcript", async ({ newsroom }) => {
    const { reporter, otherReporter } = newsroom;
    const { cueId } = await aTranscribed(reporter);

    const same = correction(cueId, { text: "Nobody was harmed in this incedent." });
    expect(await refusal(correctCue(reporter, same))).toMatchObject({
      fields: { text: [expect.any(String)] },
    });
    expect(await refusal(correctCue(otherReporter, correction(cueId)))).toMatchObject({ code: "not_found" });
    expect(cueCorrection.safeParse({ cueId, seen: 0, text: " \n " }).success).toBe(false);
  });
});

describe("transcriptCues", () => {
  test("gives the lines a stretch of time touches, corrected", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { transcriptId, cueId } = await aTranscribed(reporter);
    await correctCue(reporter, correction(cueId));

    const within = await transcriptCues(reporter, transcriptId, { fromMs: 4000, toMs: 20_000 });
    expect(within.map(({ text }) => text)).toEqual(["Nobody was harmed in this incident."]);
  });
});

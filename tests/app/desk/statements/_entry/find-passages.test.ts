import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { blankExcerpt } from "@/components/statements/entry-form/values";
import { excerpts } from "@/db/schema";
import { aCapture, aRecording, aText } from "@/tests/support/evidence";
import { type Newsroom, test } from "@/tests/support/newsroom";
import { aRecordedSource } from "@/tests/support/recordings";
import { aSource } from "@/tests/support/statements";
import { entered, press, valuesOf } from "./post";

const text = "😀 The bridge stays open.\n\nHe said: “The bridge stays open – always.” The road is wide.";
const bridge = (quote: string, over = {}) => {
  const values = entered(over);
  return { ...values, words: "", source: { ...values.source, text }, quote: { words: quote, textId: "" } };
};

/** A source of the reporter with a stored document and a recording. */
async function withFiles({ reporter }: Newsroom) {
  const { id } = await aSource(reporter, { text: "" });
  const { id: captureId } = await aCapture(reporter, id);
  const textId = await aText(reporter, captureId, text);
  const { id: recording } = await aCapture(reporter, id, {
    mediaType: "video/mp4",
    originalName: "gate.mp4",
  });
  await aRecording(reporter, recording);
  return { id, captureId, textId, recording };
}

describe("looking for a quote in the entry form", () => {
  test("answers with every place, and takes over the one that was chosen", async ({
    newsroom: { reporter },
  }) => {
    const found = await press(reporter, "find-quote", bridge("The bridge stays open"));
    const places = found.passages?.stretches[0]?.places ?? [];
    expect(places.map(({ start }) => start)).toEqual([2, 36]);

    const none = await press(reporter, "use-places:words", bridge("The bridge stays open"));
    expect(none.message?.tone).toBe("problem");
    expect(valuesOf(none).excerpts).toEqual([]);

    const chosen = await press(reporter, "use-places:words", bridge("The bridge stays open"), {
      passage: { s0: "36-57" },
    });
    expect(valuesOf(chosen)).toMatchObject({
      words: "The bridge stays open",
      excerpts: [{ start: "36", end: "57", textId: "" }],
    });
  });

  test("takes over what stands there, not what was typed", async ({ newsroom: { reporter } }) => {
    const quote = bridge('"The bridge stays open - always."');
    expect(valuesOf(await press(reporter, "use-places:context", quote))).toMatchObject({
      words: "",
      excerpts: [{ purpose: "context", exact: "“The bridge stays open – always.”" }],
    });
  });

  test("keeps what was chosen in the entry, at its place in a stored copy of the text", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const cited = valuesOf(await press(reporter, "use-places:words", bridge("The road is wide.")));
    const { saved, problems } = await press(reporter, "save", cited);
    expect(problems).toEqual({});
    const rows = await reporter.db
      .select()
      .from(excerpts)
      .where(eq(excerpts.statementId, saved?.id ?? ""))
      .orderBy(asc(excerpts.position));
    expect(rows).toMatchObject([{ origin: "chosen", exact: "The road is wide.", start: 69 }]);
  });

  test("looks in the text of a stored file, and cites a range of a recording", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id, textId, captureId, recording } = await withFiles(newsroom);
    const base = bridge("The road is wide.");
    const values = { ...base, source: { ...base.source, id, text: "" }, quote: { ...base.quote, textId } };
    const chosen = await press(reporter, "use-places:words", values);
    expect(chosen.known.texts).toMatchObject([{ textId, captureId, text }]);
    expect(chosen.known.recordings).toMatchObject([
      { captureId: recording, sourceId: id, name: "gate.mp4", playable: { src: `/desk/files/${recording}` } },
    ]);
    expect(valuesOf(chosen).excerpts).toMatchObject([{ textId, captureId }]);

    const withClip = valuesOf(await press(reporter, `add-clip:${recording}`, valuesOf(chosen)));
    const clip = {
      ...withClip.excerpts[1],
      from: "0:01",
      to: "0:02.5",
      coverage: "partly_shows",
      description: "A gate",
    };
    const missing = await press(reporter, "save", {
      ...withClip,
      excerpts: [withClip.excerpts[0] ?? blankRow, { ...blankRow, ...clip, coverage: "" }],
    });
    expect(Object.keys(missing.problems)).toEqual(["excerpts.1.coverage"]);
    const { saved } = await press(reporter, "save", {
      ...withClip,
      excerpts: [withClip.excerpts[0] ?? blankRow, { ...blankRow, ...clip }],
    });
    const rows = await reporter.db
      .select()
      .from(excerpts)
      .where(eq(excerpts.statementId, saved?.id ?? ""))
      .orderBy(asc(excerpts.position));
    expect(rows).toMatchObject([
      { textId },
      { captureId: recording, fromMs: 1000, toMs: 2500, coverage: "partly_shows" },
    ]);
  });

  test("cites a recording of another source, found by its name, where this person may read it", async ({
    newsroom,
  }) => {
    const { reporter, otherReporter } = newsroom;
    const { mediaId, sourceId } = await aRecordedSource(reporter);
    const asked = { ...entered(), recordingFind: "footage.webm" };
    const { found } = await press(reporter, "find-recording", asked);
    expect(found?.what === "recordings" && found.options.map(({ captureId }) => captureId)).toContain(
      mediaId,
    );
    const withClip = await press(reporter, `add-clip:${mediaId}`, asked);
    expect(valuesOf(withClip)).toMatchObject({ recordingFind: "", excerpts: [{ captureId: mediaId }] });
    expect(withClip.known.recordings).toMatchObject([{ captureId: mediaId, sourceId }]);

    const clip = { ...blankRow, captureId: mediaId, purpose: "context", from: "1", to: "2" };
    const values = { ...asked, excerpts: [{ ...clip, coverage: "shows", description: "A gate" }] };
    const { saved } = await press(reporter, "save", values);
    const cited = eq(excerpts.statementId, saved?.id ?? "");
    const rows = await reporter.db.select().from(excerpts).where(cited);
    expect(rows).toMatchObject([{ captureId: mediaId, fromMs: 1000, toMs: 2000, purpose: "context" }]);

    const elsewhere = await press(otherReporter, "save", { ...values, draftKey: crypto.randomUUID() });
    expect(elsewhere.known.recordings).toEqual([]);
    expect(elsewhere.problems).toHaveProperty(["excerpts.0.captureId"]);
  });

  test("looks in no file of a source this person may not read", async ({ newsroom }) => {
    const { id, textId } = await withFiles(newsroom);
    const base = bridge("The road is wide.");
    for (const source of [{ ...base.source }, { ...base.source, id }]) {
      const values = { ...base, source, quote: { ...base.quote, textId } };
      const answer = await press(newsroom.otherReporter, "find-quote", values);
      expect(answer.passages).toBeNull();
      expect(answer.problems).toHaveProperty(["quote.textId"]);
      expect(answer.known.texts).toEqual([]);
    }
  });

  test("asks for words and a text where one is missing", async ({ newsroom: { reporter } }) => {
    expect((await press(reporter, "find-quote", bridge(""))).problems).toHaveProperty(["quote.words"]);
    const values = bridge("words");
    const blank = { ...values, source: { ...values.source, text: " " } };
    expect((await press(reporter, "find-quote", blank)).problems).toHaveProperty(["quote.words"]);
  });

  const blankRow = { row: "0", ...blankExcerpt };
});

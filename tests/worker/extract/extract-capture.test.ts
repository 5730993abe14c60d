import { Readable } from "node:stream";
import { and, asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { capturePages, captureTexts, cues, transcripts } from "@/db/schema";
import { hashBytes } from "@/lib/captures/hash-bytes";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { storage } from "@/lib/storage/open-storage";
import { objectKey, type Storage } from "@/lib/storage/storage";
import { extractCapture, giveUpExtraction } from "@/worker/extract/extract-capture";
import { canDrawPictures } from "@/worker/extract/page-pictures";
import { test } from "../../support/newsroom";
import { aPdf, type PdfPage } from "../../support/pdf";
import { aPendingCapture, aStoredCapture } from "../../support/stored-capture";

const textsOf = (ctx: ActorContext, captureId: string) =>
  ctx.db
    .select()
    .from(captureTexts)
    .where(eq(captureTexts.captureId, captureId))
    .orderBy(asc(captureTexts.sequence));

describe("extractCapture", () => {
  test("writes down the text of a PDF with its pages, once for each version of the extractor", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const captureId = await aStoredCapture(
      reporter,
      aPdf([{ lines: ["One."] }, { lines: ["Two."] }]),
      "application/pdf",
    );
    await Promise.all([extractCapture(reporter, captureId), extractCapture(reporter, captureId)]);
    await extractCapture(reporter, captureId);
    const text = one(await textsOf(reporter, captureId));
    expect(text).toMatchObject({ sequence: 1, extractor: "pdf", outcome: "text", text: "One.\n\nTwo.\n\n" });
    expect(text.extractorVersion).toMatch(/^1 \(pdfjs-dist \d+\.\d+\.\d+\)$/);
    const pages = await reporter.db
      .select()
      .from(capturePages)
      .where(eq(capturePages.textId, text.id))
      .orderBy(asc(capturePages.number));
    expect(pages.map(({ number, start, end }) => [number, start, end])).toEqual([
      [1, 0, 4],
      [2, 6, 10],
    ]);
    expect(pages[1]?.runs[0]?.slice(0, 2)).toEqual([6, 10]);
  });

  test.runIf(canDrawPictures())(
    "keeps a picture of each page, and tells a scan from a blank page",
    async ({ newsroom }) => {
      const { reporter } = newsroom;
      const drawn = async (pages: PdfPage[]) => {
        const captureId = await aStoredCapture(reporter, aPdf(pages), "application/pdf");
        await extractCapture(reporter, captureId);
        const { id, ...text } = one(await textsOf(reporter, captureId));
        const kept = await reporter.db
          .select({ sha256: capturePages.imageSha256 })
          .from(capturePages)
          .where(eq(capturePages.textId, id))
          .orderBy(asc(capturePages.number));
        return { ...text, kept: kept.map(({ sha256 }) => sha256 ?? "") };
      };
      const mixed = await drawn([{ lines: ["Words."] }, { picture: true }, {}]);
      expect(mixed.kept).toHaveLength(3);
      for (const sha256 of mixed.kept) {
        const picture = await storage().get(objectKey(sha256));
        expect(picture && (await hashBytes(picture))).toMatchObject({ sha256 });
      }
      expect(mixed.report).toMatchObject({
        emptyPages: [2, 3],
        notices: ["Pages 2, 3 without text: blank, or a scan.", "Blank, without words or images: page 3."],
      });
      const scan = await drawn([{ picture: true }]);
      expect(scan).toMatchObject({
        outcome: "no_text",
        report: { notices: [expect.stringMatching(/a scan/)] },
      });
      expect(scan.kept).toHaveLength(1);
      const blank = await drawn([{}, {}]);
      expect(blank).toMatchObject({
        outcome: "no_text",
        report: { notices: [expect.stringMatching(/blank/)] },
      });
    },
  );

  test("a text that begins with signs beyond the basic plane keeps its ranges", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const captureId = await aStoredCapture(reporter, "<p>🗳️🗳️ Vote.</p><p>e\u0301tat</p>", "text/html");
    await extractCapture(reporter, captureId);
    const { text, blocks } = one(await textsOf(reporter, captureId));
    const points = [...text];
    expect(
      (blocks as { start: number; end: number }[]).map(({ start, end }) => points.slice(start, end).join("")),
    ).toEqual(["🗳️🗳️ Vote.", "\u00e9tat"]);
  });

  test("writes down the cues of a caption file with its text", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const captureId = await aStoredCapture(
      reporter,
      "WEBVTT\n\n00:01.000 --> 00:02.000\nFares stay.\n",
      "text/vtt",
    );
    await extractCapture(reporter, captureId);
    expect(one(await textsOf(reporter, captureId)).text).toBe("Fares stay.\n");
    const found = await reporter.db
      .select({ text: cues.text, startMs: cues.startMs })
      .from(cues)
      .innerJoin(transcripts, eq(transcripts.id, cues.transcriptId))
      .where(eq(transcripts.captureId, captureId));
    expect(found).toEqual([{ text: "Fares stay.", startMs: 1000 }]);
  });

  test("knows a caption file by its name where its beginning is odd", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const file = "00:00:01,000 --> 00:00:02,000\nFares stay.\n";
    const captureId = await aStoredCapture(reporter, file, "text/plain", { originalName: "hearing.SRT" });
    await extractCapture(reporter, captureId);
    expect(one(await textsOf(reporter, captureId))).toMatchObject({
      extractor: "captions",
      text: "Fares stay.\n",
    });
  });

  test("says of a picture, an empty file and a broken one why they have no text", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const outcomes: string[] = [];
    for (const [content, type] of [
      ["GIF89a", "image/gif"],
      ["", "application/pdf"],
      ["%PDF-1.4 broken", "application/pdf"],
    ] as const) {
      const captureId = await aStoredCapture(reporter, content, type);
      await extractCapture(reporter, captureId);
      const { outcome, report } = one(await textsOf(reporter, captureId));
      expect((report.notices as string[])[0]).toMatch(/\.$/);
      outcomes.push(outcome);
    }
    expect(outcomes).toEqual(["unsupported", "empty", "damaged"]);
  });

  test("draws nothing from a capture that is not ready", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id } = await aPendingCapture(reporter);
    await extractCapture(reporter, id);
    expect(await textsOf(reporter, id)).toEqual([]);
  });

  test("refuses to speak of bytes that are not those the capture names", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const captureId = await aStoredCapture(reporter, `The fares stay. ${crypto.randomUUID()}`, "text/plain");
    const other: Storage = { ...storage(), get: async () => Readable.from(["The fares rise."]) };
    await expect(extractCapture(reporter, captureId, { store: other })).rejects.toThrow(/not the bytes/);
    expect(await textsOf(reporter, captureId)).toEqual([]);
  });

  test("after the last attempt the capture says so, and a later text can still be drawn", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const captureId = await aStoredCapture(reporter, `The fares stay. ${crypto.randomUUID()}`, "text/plain");
    await giveUpExtraction(reporter, captureId, 25);
    const [first] = await textsOf(reporter, captureId);
    expect(first).toMatchObject({ outcome: "timed_out", text: "" });
    expect((first?.report.notices as string[] | undefined)?.[0]).toMatch(/tried 25 times/);
    await extractCapture(reporter, captureId);
    const later = await reporter.db
      .select()
      .from(captureTexts)
      .where(and(eq(captureTexts.captureId, captureId), eq(captureTexts.outcome, "text")));
    expect(one(later)).toMatchObject({ sequence: 2, extractor: "plain" });
  });
});

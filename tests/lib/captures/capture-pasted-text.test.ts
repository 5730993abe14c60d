import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { captures, captureTexts } from "@/db/schema";
import { capturePastedText } from "@/lib/captures/capture-pasted-text";
import { hashBytes } from "@/lib/captures/hash-bytes";
import { one } from "@/lib/rows";
import { storage } from "@/lib/storage/open-storage";
import { objectKey } from "@/lib/storage/storage";
import { transaction } from "@/lib/transaction";
import { test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { aSource } from "../../support/statements";

const text = "Harbor City, March 4\r\n\r\nThe fares stay.";

describe("capturePastedText", () => {
  test("makes a ready capture of the bytes, with their hash and the text drawn", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const { captureId, textId } = await capturePastedText(reporter, { sourceId, text });
    const capture = one(await reporter.db.select().from(captures).where(eq(captures.id, captureId)));
    expect(capture).toMatchObject({
      sourceId,
      state: "ready",
      method: "pasted",
      mediaType: "text/plain",
      size: Buffer.byteLength(text),
      obtainedById: reporter.actor.id,
    });
    const stored = await storage().get(objectKey(capture.sha256 ?? ""));
    expect(stored && (await hashBytes(stored))).toEqual({ sha256: capture.sha256, size: capture.size });
    expect(
      one(await reporter.db.select().from(captureTexts).where(eq(captureTexts.id, textId))),
    ).toMatchObject({
      captureId,
      sequence: 1,
      extractor: "plain",
      extractorVersion: "1",
      outcome: "text",
      text: "Harbor City, March 4\n\nThe fares stay.",
      blocks: [
        { kind: "paragraph", start: 0, end: 20 },
        { kind: "paragraph", start: 22, end: 37 },
      ],
    });
  });

  test("makes one capture of the same text of a source, also when asked ten times at once", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        capturePastedText(at % 2 ? reporter : editor, { sourceId, text: "The same." }),
      ),
    );
    expect(new Set(made.map(({ captureId, textId }) => `${captureId} ${textId}`)).size).toBe(1);
    expect(await captureCount(newsroom.desk.db, sourceId)).toBe(1);
    await capturePastedText(reporter, { sourceId, text: "The same. Not quite." });
    expect(await captureCount(newsroom.desk.db, sourceId)).toBe(2);
  });

  test("is taken back with the transaction it stands in, and can be done again", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const undone = transaction(reporter, async (ctx) => {
      await capturePastedText(ctx, { sourceId, text });
      throw new Error("something later fails");
    });
    await expect(undone).rejects.toThrow("something later fails");
    expect(await captureCount(newsroom.desk.db, sourceId)).toBe(0);
    await capturePastedText(reporter, { sourceId, text });
    expect(await captureCount(newsroom.desk.db, sourceId)).toBe(1);
  });

  test("refuses a text of spaces alone", async ({ newsroom: { reporter } }) => {
    const { id: sourceId } = await aSource(reporter);
    expect(await refusal(capturePastedText(reporter, { sourceId, text: " \n " }))).toMatchObject({
      code: "invalid",
    });
  });
});

async function captureCount(db: Parameters<typeof capturePastedText>[0]["db"], sourceId: string) {
  return db.$count(captures, eq(captures.sourceId, sourceId));
}

import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { publicPages, publicTexts } from "@/db/schema";
import type { TextBlock } from "@/lib/captures/texts";
import { partLength, partStart, type TextPart, textPart } from "@/lib/evidence/queries/text-part";
import { paragraphsIn } from "../../support/evidence";
import { type Published, withPublished } from "../../support/published";

async function aPublicText(published: Published, text: string, blocks: TextBlock[] = paragraphsIn(text)) {
  const source = await published.source({});
  const id = v7();
  await published.owner
    .insert(publicTexts)
    .values({ id, sourceId: source.id, captureId: v7(), sequence: 1, text, blocks });
  return id;
}

async function allParts(published: Published, id: string): Promise<TextPart[]> {
  const parts: TextPart[] = [];
  for (let number = 1; ; number++) {
    const part = await published.read((db) => textPart(db, id, partStart(number)));
    if (!part || part.number !== number) return parts;
    parts.push(part);
    if (part.number === part.parts) return parts;
  }
}

describe("textPart", () => {
  test("gives a short text whole", async () => {
    await withPublished(async (published) => {
      const id = await aPublicText(published, "One.\n\nTwo 😀.");
      expect(await published.read((db) => textPart(db, id, 0))).toEqual({
        number: 1,
        parts: 1,
        start: 0,
        end: 12,
        length: 12,
        text: "One.\n\nTwo 😀.",
        blocks: [
          { kind: "paragraph", start: 0, end: 4 },
          { kind: "paragraph", start: 6, end: 12 },
        ],
        pages: [],
      });
    });
  });

  test("cuts a long text between paragraphs, and the parts make the whole", async () => {
    await withPublished(async (published) => {
      const paragraph = `${"All of these words count 😀. ".repeat(50)}\n`;
      const text = paragraph.repeat(100);
      const parts = await allParts(published, await aPublicText(published, text));
      expect(parts.length).toBe(Math.ceil([...text].length / partLength));
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const part of parts.slice(1)) expect(part.text.startsWith("All of these")).toBe(true);
    });
  });

  test("cuts a paragraph that is longer than a part", async () => {
    await withPublished(async (published) => {
      const text = "x😀".repeat(partLength * 1.25);
      const parts = await allParts(published, await aPublicText(published, text));
      expect(parts.map(({ start, end }) => [start, end])).toEqual([
        [0, partLength],
        [partLength, 2 * partLength],
        [2 * partLength, 2.5 * partLength],
      ]);
      expect(parts.map((part) => part.text).join("")).toBe(text);
    });
  });

  test("finds the part that holds a place, also where the cut was moved before it", async () => {
    await withPublished(async (published) => {
      const text = `${"a".repeat(partLength - 100)}\n${"b".repeat(200)}\n${"c".repeat(500)}`;
      const id = await aPublicText(published, text);
      const numberAt = async (at: number) => (await published.read((db) => textPart(db, id, at)))?.number;
      expect(await numberAt(partLength - 200)).toBe(1);
      expect(await numberAt(partLength - 50)).toBe(2);
      expect(await numberAt(partLength)).toBe(2);
      expect(await numberAt(9_999_999)).toBe(2);
    });
  });

  test("names the pages that stand in a part", async () => {
    await withPublished(async (published) => {
      const id = await aPublicText(published, "a".repeat(partLength * 2));
      const size = { textId: id, width: 612, height: 792 };
      await published.owner.insert(publicPages).values([
        { ...size, number: 1, start: 0, end: 30_000 },
        { ...size, number: 2, start: 30_000, end: 50_000 },
        { ...size, number: 3, start: 50_000, end: 50_000 },
      ]);
      const pagesAt = async (at: number) =>
        (await published.read((db) => textPart(db, id, at)))?.pages.map(({ number }) => number);
      expect(await pagesAt(0)).toEqual([1, 2]);
      expect(await pagesAt(partLength)).toEqual([2, 3]);
    });
  });

  test("knows no text that is not public", async () => {
    await withPublished(async (published) => {
      expect(await published.read((db) => textPart(db, v7(), 0))).toBeNull();
    });
  });
});

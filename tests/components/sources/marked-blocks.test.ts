import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedBlocks, type NamedRange } from "@/components/sources/marked-blocks";
import type { TextPart } from "@/lib/evidence/queries/text-part";
import { paragraphsIn } from "../../support/evidence";

const partOf = (text: string, over: Partial<TextPart> = {}): TextPart => {
  const length = [...text].length;
  return {
    number: 1,
    parts: 1,
    start: 0,
    end: length,
    length,
    text,
    blocks: paragraphsIn(text),
    pages: [],
    ...over,
  };
};

const range = (id: string, start: number, end: number): NamedRange => ({ id, start, end });

describe("markedBlocks", () => {
  test("cuts a paragraph where a passage begins and ends, an emoji before it or not", () => {
    const [block] = markedBlocks(partOf("😀 Fares stay flat, he said."), [range("S-1-1", 2, 17)]);
    expect(block?.pieces.map(({ text, marks }) => [text, marks])).toEqual([
      ["😀 ", []],
      ["Fares stay flat", ["S-1-1"]],
      [", he said.", []],
    ]);
  });

  test("names the beginning and the end of a passage over paragraphs once", () => {
    const blocks = markedBlocks(partOf("One two.\nThree.\nFour five."), [range("S-1-1", 4, 20)]);
    const pieces = blocks.flatMap(({ pieces }) => pieces).filter(({ marks }) => marks.length > 0);
    expect(pieces.map(({ text, begins, ends }) => [text, begins, ends])).toEqual([
      ["two.", ["S-1-1"], []],
      ["Three.", [], []],
      ["Four", [], ["S-1-1"]],
    ]);
  });

  test("keeps passages that overlap, and found words inside them", () => {
    const [block] = markedBlocks(
      partOf("abcdefghij"),
      [range("S-1-1", 1, 6), range("S-2-1", 4, 9)],
      [range("h1", 5, 7)],
    );
    expect(block?.pieces.map(({ text, marks, hit }) => [text, marks.join(), hit?.id ?? null])).toEqual([
      ["a", "", null],
      ["bcd", "S-1-1", null],
      ["e", "S-1-1,S-2-1", null],
      ["f", "S-1-1,S-2-1", "h1"],
      ["g", "S-2-1", "h1"],
      ["hi", "S-2-1", null],
      ["j", "", null],
    ]);
  });

  test("shows of a passage across the border what stands in this part", () => {
    const part = partOf("after the border", { start: 100, end: 116, length: 200, blocks: [] });
    const [block] = markedBlocks(part, [range("S-1-1", 90, 105)]);
    expect(block?.pieces[0]).toMatchObject({ text: "after", begins: ["S-1-1"], ends: ["S-1-1"] });
  });

  test("says where a page begins, and that one goes on from the part before", () => {
    const part = partOf("One.\nTwo.\nThree.", {
      start: 100,
      end: 116,
      blocks: [],
      pages: [
        { number: 7, start: 90, end: 105 },
        { number: 8, start: 105, end: 300 },
      ],
    });
    expect(markedBlocks(part, []).map(({ page }) => page)).toEqual([
      { number: 7, continued: true },
      { number: 8, continued: false },
      null,
    ]);
  });

  test("for any text and ranges, keeps every letter and marks exactly what is cited", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    const ranges = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 30 })), { maxLength: 5 });
    fc.assert(
      fc.property(text, ranges, (text, ranges) => {
        const marks = ranges.map(([start, length], index) => range(`S-${index}-1`, start, start + length));
        const blocks = markedBlocks(partOf(text), marks);
        const letters = (lines: string) => lines.split("\n").join("");
        expect(blocks.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("")).toBe(
          letters(text),
        );
        for (const { id, start, end } of marks) {
          const marked = blocks
            .flatMap(({ pieces }) => pieces)
            .filter((piece) => piece.marks.includes(id))
            .map((piece) => piece.text);
          expect(marked.join("")).toBe(letters([...text].slice(start, end).join("")));
        }
      }),
    );
  });
});

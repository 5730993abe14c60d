import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainText } from "@/lib/captures/plain-text";

/** The words of each block, by its range of code points. */
const blocksOf = (given: string) => {
  const { text, blocks } = readPlainText(given);
  const points = [...text];
  return blocks.map(({ start, end }) => points.slice(start, end).join(""));
};

describe("readPlainText", () => {
  test("keeps the text but for NFC, line ends and what no text can hold", () => {
    expect(readPlainText("\uFEFFOne\r\ntwo\0\rthree \u2028Cafe\u0301").text).toBe("One\ntwo\nthree \nCafé");
  });

  test("takes lines that follow one another as a paragraph, whatever space stands between paragraphs", () => {
    expect(blocksOf("  First line\nsecond line  \n \t\n\n\nNext.\n\n")).toEqual([
      "First line\nsecond line",
      "Next.",
    ]);
  });

  test("counts characters beyond the first plane once", () => {
    const { blocks } = readPlainText("😀😀\n\n😀 words");
    expect(blocks).toEqual([
      { kind: "paragraph", start: 0, end: 2 },
      { kind: "paragraph", start: 4, end: 11 },
    ]);
  });

  test("has neither text nor paragraphs where there is only space", () => {
    expect(readPlainText(" \r\n\t\0 ")).toEqual({ text: "", blocks: [] });
  });

  test("puts every word into a paragraph, in order, and no empty line into any", () => {
    const piece = fc.constantFrom("a", "é", "e\u0301", "😀", " ", "\n", "\r\n", "\t", "\u2029", "b.");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text, blocks } = readPlainText(pieces.join(""));
        const points = [...text];
        const words = blocks.map(({ start, end }) => points.slice(start, end).join(""));
        expect(words.join(" ").split(/\s+/).join("")).toBe(text.split(/\s+/).join(""));
        for (const word of words) expect(word).toMatch(/^\S/);
        for (const word of words) expect(word).not.toMatch(/\n\s*\n/);
        expect(blocks.every((block, at) => block.start >= (blocks[at - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  test("reads two million characters in well under a second", () => {
    const started = performance.now();
    readPlainText("Nothing is said on this line.\n\n".repeat(66_000));
    readPlainText(" ".repeat(1_000_000));
    readPlainText("x\n \n".repeat(500_000));
    readPlainText(`x\n${" ".repeat(200_000)}y`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

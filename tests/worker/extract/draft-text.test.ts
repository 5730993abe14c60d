import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftText, storable } from "@/worker/extract/draft-text";

const marks = fc.constantFrom(
  "e\u0301",
  "a\u030a\u0323",
  "\u1112\u1161\u11ab",
  "🗳️",
  "👩‍👩‍👧",
  "ﬁ",
  "\u0344",
  "Å",
  "\ud800",
  "\0",
  "\n",
  " ",
);
const words = fc
  .array(fc.oneof(marks, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

describe("a drafted text", () => {
  test("is NFC, and every block holds exactly its words, whatever composing did to the lengths", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (given) => {
        const draft = draftText();
        for (const text of given) draft.addBlock("paragraph", text);
        const { text, blocks } = draft.finish();
        expect(text).toBe(text.normalize("NFC"));
        const points = [...text];
        const expected = given
          .filter((text) => text.trim() !== "")
          .map((text) => storable(text).normalize("NFC"));
        if (text === "") return;
        expect(blocks.map(({ start, end }) => points.slice(start, end).join(""))).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test("holds nothing a database cannot", () => {
    expect(storable("a\0b\ud800c\u0007d\r\ne\u2028f\u0085g\tzz")).toBe("ab\ufffdcd\ne\nf\ng\tzz");
  });

  test("of nothing but space is empty", () => {
    const draft = draftText();
    draft.append(" \n\t\u00a0 ");
    expect(draft.finish()).toMatchObject({ text: "", blocks: [] });
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchor } from "@/lib/excerpts/anchor";
import { asUnits, contextOf, sliceCodePoints } from "@/lib/excerpts/code-points";
import { searched } from "@/lib/excerpts/find-places";
import { sameWords } from "@/lib/excerpts/normalise";

const passageOf = (text: string, start: number, end: number) => ({
  start,
  exact: sliceCodePoints(text, { start, end }),
  ...contextOf(text, asUnits(text, { start, end })),
});

const text =
  "😀 Minutes of the meeting. The fares will stay. Applause. The fares will stay, he said again. End.";
const first = passageOf(text, 26, 46);

describe("anchor", () => {
  test("finds a passage at its own place in the same text", () => {
    expect(first.exact).toBe("The fares will stay.");
    expect(anchor(searched(text), first)).toEqual({ state: "exact", start: 26, end: 46 });
  });

  test("finds it where it has gone, by what stands around it", () => {
    const second = passageOf(text, 57, 76);
    expect(second.exact).toBe("The fares will stay");
    expect(anchor(searched(`A head line. ${text}`), second)).toEqual({ state: "exact", start: 70, end: 89 });
    const newer = text.replace("Applause.", "Some applause.");
    expect(anchor(searched(newer), second)).toEqual({ state: "moved", start: 62, end: 81 });
    const alone = "Nothing else is left but this: The fares will stay";
    expect(anchor(searched(alone), second)).toEqual({ state: "moved", start: 31, end: 50 });
  });

  test("says that a passage is lost where its words are gone or cannot be told from others", () => {
    expect(anchor(searched(text.replaceAll("fares", "fees")), first)).toEqual({ state: "lost" });
    expect(
      anchor(searched("The fares will stay. Then: The fares will stay."), {
        ...first,
        prefix: "else",
        suffix: "else",
      }),
    ).toEqual({
      state: "lost",
    });
  });

  test("points at exactly its words or says that it is lost, for any text and any edits", () => {
    const piece = fc.constantFrom(
      "the ",
      "fares ",
      "stay. ",
      "😀",
      "e\u0301",
      "“",
      "'",
      "-\n",
      "ﬁ",
      "\n",
      "x\u0302 ",
      "stay",
    );
    const pieces = fc.array(piece, { minLength: 1, maxLength: 40 });
    const edit = fc.record({ at: fc.nat(60), remove: fc.nat(6), insert: fc.array(piece, { maxLength: 4 }) });
    let kept = 0;
    fc.assert(
      fc.property(
        pieces,
        fc.nat(),
        fc.integer({ min: 1, max: 30 }),
        fc.array(edit, { maxLength: 4 }),
        (parts, at, length, edits) => {
          const old = parts.join("").normalize("NFC");
          const points = [...old].length;
          const start = at % points;
          const passage = passageOf(old, start, Math.min(points, start + length));
          const changed = [...parts];
          for (const { at, remove, insert } of edits) changed.splice(at, remove, ...insert);
          const newer = changed.join("").normalize("NFC");
          const found = anchor(searched(newer), passage);
          if (found.state === "lost") return;
          kept++;
          const words = sliceCodePoints(newer, found);
          expect(sameWords(words, passage.exact)).toBe(true);
          if (found.state === "exact") expect(words).toBe(passage.exact.trim());
        },
      ),
      { numRuns: 4000 },
    );
    expect(kept).toBeGreaterThan(500);
  });
});

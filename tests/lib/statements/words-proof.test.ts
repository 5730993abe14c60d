import { describe, expect, test } from "vitest";
import { proofOf } from "@/lib/statements/words-proof";

const cited = (...exacts: string[]) =>
  exacts.map((exact) => ({ purpose: "words" as const, textId: "a text", exact }));
const verbatim = (words: string, ...exacts: string[]) =>
  proofOf({ words, wordsKind: "verbatim", excerpts: cited(...exacts) });

describe("proofOf", () => {
  test("takes words that are the same, letter by letter or but for what print changes", () => {
    expect(verbatim(" It stays. ", "It stays.")).toEqual({ proved: true, match: "exact" });
    expect(verbatim('It "stays".', "It “stays”.")).toEqual({ proved: true, match: "normalised" });
    expect(verbatim("It […] goes", "It", "goes")).toEqual({ proved: true, match: "exact" });
  });

  test("names the stretch that reads otherwise", () => {
    expect(verbatim("It […] goes", "It", "gods")).toEqual({
      proved: false,
      lack: "other_words",
      stretch: 2,
      words: "goes",
      exact: "gods",
    });
  });

  test("wants as many passages as stretches, in their order", () => {
    expect(verbatim("It […] goes", "It")).toMatchObject({ lack: "other_stretches", stretches: 2, cited: 1 });
    expect(verbatim("It […] goes", "goes", "It")).toMatchObject({ lack: "other_words", stretch: 1 });
    expect(verbatim("It goes")).toMatchObject({ lack: "no_excerpt" });
  });

  test("does not count what is cited for context, for a day, or of a recording alone", () => {
    const excerpts = [
      { purpose: "context" as const, textId: "a text", exact: "It goes" },
      { purpose: "words" as const, textId: null, exact: "" },
    ];
    expect(proofOf({ words: "It goes", wordsKind: "verbatim", excerpts })).toMatchObject({
      lack: "no_excerpt",
    });
  });

  test("wants any passage for a paraphrase, but not a mere date", () => {
    const loose = (purpose: "context" | "date") =>
      proofOf({
        words: "It goes",
        wordsKind: "paraphrase",
        excerpts: [{ purpose, textId: "a text", exact: "x" }],
      }).proved;
    expect([loose("context"), loose("date")]).toEqual([true, false]);
  });
});

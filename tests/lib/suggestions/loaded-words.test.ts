import { describe, expect, test } from "vitest";
import { styleWarnings } from "@/lib/suggestions/loaded-words";

const wordsIn = (text: string) => styleWarnings(text).map(({ words }) => words);

describe("styleWarnings", () => {
  test.each([
    ["The mayor claims the bridge is safe", ["claims"]],
    ["She slammed the plan and admitted nothing", ["slammed", "admitted"]],
    ["A controversial senator obviously raged", ["controversial", "obviously", "raged"]],
  ])("warns of words that judge: %s", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test("says nothing of a neutral line, or of a word that only holds one", () => {
    expect(wordsIn("On the price of bus fares, to the city council")).toEqual([]);
    expect(wordsIn("Unclaimed ragweed at the riptide reclaimed by attackers’ lawyers")).toEqual([]);
  });

  test("names each wording once and says what to do instead", () => {
    expect(styleWarnings("He claims it; she claims it")).toEqual([
      { words: "claims", advice: "Judges what was said. “Says” or “writes” reports it." },
    ]);
  });
});

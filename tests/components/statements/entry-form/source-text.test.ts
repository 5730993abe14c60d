import { describe, expect, test } from "vitest";
import { matchOf } from "@/components/statements/entry-form/source-text";

describe("matchOf", () => {
  test.each([
    ["He said: “Fares stay.”", "“Fares stay.”", "exact"],
    ["He said: “Fares stay.”", '  "Fares  stay."\n', "normalised"],
    ["He said: “Fares stay.”", "Fares rise.", "absent"],
    ["One. Two. Three.", "One. […] Three.", "exact"],
    ["", "Fares", "unknown"],
    ["Fares", " ", "unknown"],
  ])("of %j and %j is %s", (text, words, match) => {
    expect(matchOf(text, words)).toBe(match);
  });

  test("answers at once for the longest text there may be", () => {
    const text = `${"rain ".repeat(399_000)}fares stay`;
    const began = performance.now();
    expect(matchOf(text, "fares stay")).toBe("exact");
    expect(matchOf(text, "fares rise")).toBe("absent");
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

import { describe, expect, test } from "vitest";
import { durationInWords, medianInWords } from "@/components/corrections/median-in-words";

describe("durationInWords", () => {
  test.each([
    [0, "1 minute"],
    [89, "1 minute"],
    [90 * 60, "90 minutes"],
    [2 * 3600, "2 hours"],
    [47.6 * 3600, "48 hours"],
    [48 * 3600, "2 days"],
    [3.4 * 86_400, "3 days"],
    [1500 * 86_400, "1,500 days"],
  ])("of %d seconds is %j", (seconds, words) => expect(durationInWords(seconds)).toBe(words));
});

describe("medianInWords", () => {
  test("says what was counted", () => {
    expect(medianInWords({ seconds: 3 * 86_400, notices: 1 })?.counted).toContain(
      "the latest 1 correction, clarification or retraction.",
    );
  });

  test("says nothing where there is nothing to count", () => expect(medianInWords(null)).toBeNull());
});

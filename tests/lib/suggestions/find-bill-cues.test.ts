import { describe, expect, test } from "vitest";
import { billPhrases, numberedBills, phraseKey, unnamedBill } from "@/lib/suggestions/find-bill-cues";

describe("numberedBills", () => {
  test.each([
    ["HB 6004 passed", "hb6004"],
    ["the H.B. 6004", "hb6004"],
    ["House Bill No. 6004", "hb6004"],
    ["Senate Bill 380.", "sb380"],
    ["S.B. 0380", "sb380"],
    ["H.R. 1 and more", "hr1"],
  ])("reads %s", (text, key) => {
    expect(numberedBills(text).map((found) => found.key)).toEqual([key]);
  });

  test("reads no number out of a word, a year or a measure", () => {
    expect(numberedBills("SHB12 in 2020, 12 bills, Route 6004, ASB 3")).toEqual([]);
  });
});

describe("billPhrases", () => {
  test("holds every ending of a phrase that closes in a word for a bill", () => {
    const phrases = billPhrases("We oppose the Harbor Dredging Act, strongly.");
    expect(phrases.has("harbor dredging act")).toBe(true);
    expect(phrases.get("harbor dredging act")?.words).toBe("the Harbor Dredging Act");
  });

  test("reads the number of a public act with and without No.", () => {
    expect(billPhrases("under Public Act No. 20-1 and").has(phraseKey("Public Act 20-1"))).toBe(true);
  });
});

describe("unnamedBill", () => {
  test("finds a bill that is spoken of without a name", () => {
    expect(unnamedBill("They spoke about the bill, the recently passed bill.")?.words).toBe(
      "the recently passed bill",
    );
    expect(
      unnamedBill("In July the state passed one of the strictest dock bills in the country")?.words,
    ).toBe("passed one of the strictest dock bills");
    expect(unnamedBill("Bill Roe paid the water rates.")).toBeNull();
  });
});

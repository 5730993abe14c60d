import { describe, expect, test } from "vitest";
import { contextOf, keyOf, nameKey, readablePart } from "@/lib/suggestions/reading";

describe("readablePart", () => {
  test("leaves a text of ordinary length whole", () => {
    expect(readablePart("a text")).toEqual({ text: "a text", whole: true });
  });

  test("takes the beginning and the end of a very long one, cut between words", () => {
    const { text, whole } = readablePart(`First ${"middle ".repeat(200_000)}last`);
    expect(whole).toBe(false);
    expect(text.length).toBeLessThan(33_000);
    expect(text).toMatch(/^First middle .* last$/s);
    expect(text).not.toMatch(/\bmidd\b|\bidle\b|\bddle\b/);
  });
});

describe("keyOf", () => {
  test("is the same for the same finding, letters and digits alone, and differs with any part", () => {
    expect(keyOf("voice", "Ada: Roe")).toBe(keyOf("voice", "Ada: Roe"));
    expect(keyOf("voice", "Ada: Roe")).toMatch(/^k[0-9a-z]+$/);
    expect(keyOf("voice", "Ada Roe")).not.toBe(keyOf("voice", "Ada", "Roe"));
  });
});

describe("nameKey", () => {
  test("sees no difference in case, accents and apostrophes", () => {
    expect(nameKey("José  O’Neil")).toBe(nameKey("JOSE O'NEIL"));
  });
});

describe("contextOf", () => {
  test("gives whole words on one line", () => {
    const text = `${"word ".repeat(30)}here\nit stands ${"word ".repeat(30)}`;
    const at = text.indexOf("here");
    expect(contextOf(text, at, at + 4)).toMatch(/^… (word )+here it stands (word )+…$/);
  });
});

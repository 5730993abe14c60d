import { describe, expect, test } from "vitest";
import { findWords } from "@/lib/sources/find-words";
import { passageAround } from "@/lib/sources/passage";
import { isStorable } from "@/lib/text";

const passage = (text: string, words: string) => {
  const found = findWords(text, words);
  if (!found) throw new Error("not found");
  return passageAround(text, found);
};

describe("passageAround", () => {
  test("gives the paragraph with the words marked, and no other paragraph", () => {
    expect(
      passage("First.\n\nShe rose. “Fares stay flat.” She sat.\n\nLast.", "Fares stay flat.").parts,
    ).toEqual([
      { text: "She rose. “", marked: false },
      { text: "Fares stay flat.", marked: true },
      { text: "” She sat.", marked: false },
    ]);
  });

  test("gives the whole paragraph of a printed page, its lines put together", () => {
    const text =
      "First.\n\nShe rose\nand said: “Fares\nstay as they are in this com-\nmunity.”\nShe sat.\n\nLast.";
    const range = { start: text.indexOf("Fares"), end: text.indexOf("”") };
    const { parts } = passageAround(text, { match: "exact", ranges: [range] }, { printed: true });
    expect(parts).toEqual([
      { text: "She rose and said: “", marked: false },
      { text: "Fares stay as they are in this com-munity.", marked: true },
      { text: "” She sat.", marked: false },
    ]);
  });

  test("marks each stretch between omissions", () => {
    const { parts } = passage("One two three.\nFour five six.", "One two […] five six.");
    expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["One two", "five six."]);
    expect(parts.map(({ text }) => text).join("")).toBe("One two three.\nFour five six.");
  });

  test("shortens what surrounds the words and says so", () => {
    const text = `${"a ".repeat(1000)}here it is${" b".repeat(1000)}`;
    const { parts } = passage(text, "here it is");
    expect(parts.map(({ text: part }) => part.length).reduce((a, b) => a + b)).toBeLessThan(900);
    expect(parts[0]?.text).toMatch(/^\[…\]/);
    expect(parts.at(-1)?.text).toMatch(/\[…\]$/);
  });

  test("never cuts a character in half", () => {
    const text = `${"🧾".repeat(600)}x here y${"🧾".repeat(600)}`;
    const joined = passage(text, "here")
      .parts.map(({ text: part }) => part)
      .join("");
    expect(isStorable(joined)).toBe(true);
  });

  test("leaves out the middle of long words between two words, and marks nothing that it left out", () => {
    const text = Array.from({ length: 400 }, (_, index) => `word${index}`).join(" ");
    const { parts } = passage(text, text);
    expect(parts.map(({ marked }) => marked)).toEqual([true, false, true]);
    for (const { text: part, marked } of parts) {
      if (marked) expect(part).toMatch(/^word\d+( word\d+)*$/);
    }
    expect(text.startsWith(`${parts[0]?.text} `)).toBe(true);
    expect(text.endsWith(` ${parts[2]?.text}`)).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, splitWords } from "@/components/statements/split-words";
import { isStorable } from "@/lib/text";
import { voice } from "./example-cards";

const textOf = (stretches: { text: string }[]) => stretches.map(({ text }) => text).join("");
const wordsOf = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
const quoted = (quotedWords: string, printedName = "Somebody") =>
  voice({ role: "quoted", printedName, quotedWords });

describe("splitWords", () => {
  test("shows sixty words and hides the rest", () => {
    const split = splitWords(wordsOf(100), []);
    expect(countWords(textOf(split.shown))).toBe(60);
    expect(split.hiddenCount).toBe(40);
  });

  test("hides nothing where only a few words would be hidden", () => {
    expect(splitWords(wordsOf(64), []).hiddenCount).toBe(0);
  });

  test("hides nothing where the whole is asked for", () => {
    expect(splitWords(wordsOf(500), [], true).hidden).toEqual([]);
  });

  test("cuts text without spaces by length, never through a character", () => {
    const split = splitWords("𝒜".repeat(700), []);
    expect(textOf(split.shown).length).toBeLessThanOrEqual(600);
    expect(isStorable(textOf(split.shown))).toBe(true);
    expect(isStorable(textOf(split.hidden))).toBe(true);
  });

  test("gives a quoted voice its words with the marks around them", () => {
    const split = splitWords("She said: “It has to end.” I agree.", [quoted("It has to end.")]);
    expect(split.shown.map(({ text, voice }) => [text, voice?.printedName])).toEqual([
      ["She said: ", undefined],
      ["“It has to end.”", "Somebody"],
      [" I agree.", undefined],
    ]);
  });

  test("attributes both sides of a quotation that the cut divides", () => {
    const words = `${wordsOf(50)} “${wordsOf(40)}” end`;
    const split = splitWords(words, [quoted(wordsOf(40))]);
    // The first forty words stand at the start too: the free place there is taken first.
    expect(split.shown[0]?.voice?.printedName).toBe("Somebody");
    const inner = `${wordsOf(50)} “other ${wordsOf(30)}” end`;
    const divided = splitWords(inner, [quoted(`other ${wordsOf(30)}`)]);
    expect(divided.shown.at(-1)?.voice).not.toBeNull();
    expect(divided.hidden[0]?.voice).not.toBeNull();
  });

  test("names voices whose words overlap another's, rather than losing them", () => {
    const split = splitWords("He said she said stop.", [
      quoted("she said stop.", "He"),
      quoted("stop.", "She"),
    ]);
    expect(split.unplaced.map(({ printedName }) => printedName)).toEqual(["She"]);
  });

  test("never adds, drops or moves a letter", () => {
    const text = fc.array(fc.string({ unit: "grapheme", maxLength: 9 }), { maxLength: 120 });
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(" ", "\n\n", "  "),
        (parts, from, length, gap) => {
          const words = parts.join(gap);
          const start = words.length === 0 ? 0 : from % words.length;
          const inside = words.slice(start, start + 1 + (length % 40));
          const split = splitWords(words, [quoted(inside)]);
          expect(textOf(split.shown) + split.gap + textOf(split.hidden)).toBe(words);
          expect(split.gap.trim()).toBe("");
          expect(countWords(textOf(split.shown))).toBeLessThanOrEqual(90);
        },
      ),
      { numRuns: 300 },
    );
  });
});

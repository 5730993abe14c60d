import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWords } from "@/lib/sources/find-words";

const found = (text: string, words: string) => {
  const result = findWords(text, words);
  return (
    result && { match: result.match, words: result.ranges.map(({ start, end }) => text.slice(start, end)) }
  );
};

describe("findWords", () => {
  test("finds words letter by letter", () => {
    expect(found("They said: fares stay flat. For now.", "fares stay flat.")).toEqual({
      match: "exact",
      words: ["fares stay flat."],
    });
  });

  test("finds words that differ only in what print changes, and gives back the source's own letters", () => {
    const text = "He wrote: “we don’t\u00a0plan — as yet —\nto re\u00adlease it”.";
    expect(found(text, '"we don\'t plan - as yet - to release it"')).toEqual({
      match: "normalised",
      words: ["“we don’t\u00a0plan — as yet —\nto re\u00adlease it”"],
    });
  });

  test("finds a ligature by its letters", () => {
    expect(found("the \ufb01rst o\ufb03cer", "first officer")).toEqual({
      match: "normalised",
      words: ["\ufb01rst o\ufb03cer"],
    });
  });

  test("is not moved by characters of two units before the words", () => {
    expect(found("🧾🧾 “Yes”", '"Yes"')).toEqual({ match: "normalised", words: ["“Yes”"] });
  });

  test("finds each stretch between omission marks, in order", () => {
    expect(found("One two three. Four five six.", "One two […] five six.")).toEqual({
      match: "exact",
      words: ["One two", "five six."],
    });
    expect(findWords("One two three. Four five six.", "five six. [...] One two")).toBeNull();
  });

  test("finds nothing where a letter differs", () => {
    expect(findWords("No officer spat.", "No officer spit.")).toBeNull();
    expect(findWords("", "words")).toBeNull();
    expect(findWords("words", "")).toBeNull();
  });

  test("any piece of a text is found in it as it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const characters = [...text];
          const from = a % characters.length;
          const piece = characters.slice(from, from + 1 + (b % (characters.length - from))).join("");
          fc.pre(piece.trim() !== "" && !/\[\s*(…|\.\.\.)\s*\]/.test(piece));
          const result = findWords(text, piece);
          expect(result?.match).toBe("exact");
          expect(result?.ranges.map(({ start, end }) => text.slice(start, end))).toEqual([piece]);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/excerpts/code-points";
import { findQuote, timesFound } from "@/lib/excerpts/find-quote";
import { normalWords, sameWords } from "@/lib/excerpts/normalise";

const source =
  "😀 Harbor City, March 4\n\nThe director said: “The fares will stay as they are – until the end of the year.” " +
  "The oﬃce of legis-\nlation is open. A co-\noperative was asked.\n\nThe fares will stay. So e\u0301cole.".normalize(
    "NFC",
  );

const answer = (words: string) => findQuote(source, words).answer;
const exacts = (words: string) => findQuote(source, words).chosen?.map(({ exact }) => exact);

describe("findQuote", () => {
  test("finds words letter by letter, behind an emoji and without a shift", () => {
    const { answer, chosen } = findQuote(source, "The director said");
    expect(answer).toBe("exact");
    expect(chosen?.[0]).toMatchObject({
      start: [...source].join("").indexOf("The director") - 1,
      exact: "The director said",
    });
    expect(sliceCodePoints(source, chosen?.[0] ?? { start: 0, end: 0 })).toBe("The director said");
  });

  test.each([
    ["straight for curly quotation marks", 'said: "The fares will stay', "said: “The fares will stay"],
    ["another dash", "are - until", "are – until"],
    ["a ligature", "The office of", "The oﬃce of"],
    ["a word broken at the end of a line", "of legislation is", "of legis-\nlation is"],
    ["a hyphen of the word itself at the end of a line", "A co-operative", "A co-\noperative"],
    ["an accent put together of two characters", "So e\u0301cole", "So école"],
    ["a soft hyphen and a space that does not break", "legis\u00ADlation\u00A0is", "legis-\nlation is"],
  ])("takes %s as the same words", (_, words, exact) => {
    expect(answer(words)).toBe("normalised");
    expect(exacts(words)).toEqual([exact]);
  });

  test("names every place of words that stand there more than once", () => {
    const found = findQuote(source, "The fares will stay");
    expect(timesFound(found)).toBe(2);
    expect(found.stretches[0]?.places.map(({ start }) => start)).toEqual([
      ...findAll(source, "The fares will stay"),
    ]);
  });

  test("does not find a word inside a longer one, broken over lines or not", () => {
    expect(answer("lation is open")).not.toBe("normalised");
    expect(answer("are")).toBe("exact");
    expect(findQuote("It is illegal. Il-\nlegal.", "legal").chosen).toBeNull();
    expect(findQuote("They say legal or not.", "legal").answer).toBe("exact");
  });

  test("finds words in a script that is written without spaces", () => {
    expect(findQuote("市長は料金を据え置くと述べた。", "料金を据え置く").answer).toBe("exact");
  });

  test("does not cut a letter from its marks", () => {
    expect(findQuote("x\u0302 and y", "x").chosen).toBeNull();
    expect(findQuote("👩🏽‍🚀 waved", "👩").chosen).toBeNull();
  });

  test("finds the stretches between omission marks, each after the one before", () => {
    expect(exacts("The director said: […] until the end of the year")).toEqual([
      "The director said:",
      "until the end of the year",
    ]);
    expect(exacts("until the end [...] The director said")).toBeUndefined();
    expect(answer("until the end [...] The director said")).toBe("differs");
  });

  test("names the passage that comes closest, with the words that differ", () => {
    const { answer, stretches } = findQuote(
      source,
      "The fares may stay as they are until the end of this year",
    );
    expect(answer).toBe("differs");
    expect(stretches[0]?.closest).toMatchObject({
      exact: "The fares will stay as they are – until the end of the year",
      differs: 3,
    });
    expect(stretches[0]?.closest?.difference).toContainEqual({ kind: "source", text: "will" });
    expect(stretches[0]?.closest?.difference).toContainEqual({ kind: "quoted", text: "may" });
  });

  test("says that one letter differs, also in a long quotation", () => {
    const long = Array.from({ length: 900 }, (_, at) => `word${at * 7919}`).join(" ");
    const { stretches } = findQuote(`Before. ${long} After.`, long.replace("word3959500", "wort3959500"));
    expect(stretches[0]?.closest?.differs).toBe(1);
  });

  test("says that words are absent", () => {
    expect(answer("Nothing of the kind was ever put to a vote by anybody")).toBe("absent");
    expect(answer("")).toBe("absent");
    expect(answer("[…]")).toBe("absent");
  });

  test("points at nothing but the words, in any text", () => {
    const piece = fc.constantFrom(
      ..."ab é“'-–\n😀",
      "ﬁ",
      "-\n",
      "\u00AD",
      "e\u0301",
      " the ",
      "[…]",
      "  ",
      "a b",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("").normalize("NFC"));
    fc.assert(
      fc.property(text, fc.array(piece, { minLength: 1, maxLength: 8 }), text, (before, words, after) => {
        const quote = words.join("");
        const whole = before + quote + after;
        for (const { words: stretch, places, closest } of findQuote(whole, quote).stretches) {
          for (const place of places) {
            expect(sliceCodePoints(whole, place)).toBe(place.exact);
            expect(sameWords(place.exact, stretch)).toBe(true);
            expect(place.match === "exact").toBe(place.exact === stretch);
          }
          if (closest) expect(sliceCodePoints(whole, closest)).toBe(closest.exact);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("finds every word of a text by itself where it stands", () => {
    const text = fc.array(
      fc.constantFrom("the", "ﬁsh", "“cité”", "😀", "\n", "well-\nknown", "a\u00ADb", "–"),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, from, length) => {
        const start = parts.length === 0 ? 0 : from % parts.length;
        const quote = parts.slice(start, start + 1 + (length % 6)).join(" ");
        fc.pre(normalWords(quote) !== "");
        const plain = quote
          .replaceAll("“", '"')
          .replaceAll("”", '"')
          .replaceAll("ﬁ", "fi")
          .replaceAll("\u00AD", "");
        expect(findQuote(parts.join(" "), plain).chosen).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

function* findAll(text: string, words: string) {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    yield [...text.slice(0, at)].length;
}

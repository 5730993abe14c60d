import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replaced, timesIn } from "@/lib/reviews/suggestion";

const texts = (words: string) => ({ words, summary: "", place: "" });

describe("replaced", () => {
  test("puts the replacement where the stretch stands once, letter by letter", () => {
    expect(replaced(texts("Fares stay flat."), { field: "words", was: "flat", becomes: "$& $1" })).toBe(
      "Fares stay $& $1.",
    );
    expect(replaced(texts(""), { field: "place", was: "", becomes: "Depot" })).toBe("Depot");
  });

  test("refuses a stretch that is gone, stands twice, or is nothing in a text that says something", () => {
    const attempt = (was: string) => () => replaced(texts("aa ba"), { field: "words", was, becomes: "x" });
    expect(attempt("c")).toThrow(/does not stand there/);
    expect(attempt("a")).toThrow(/3 times/);
    expect(attempt("")).toThrow(/does not stand there/);
  });

  test("changes nothing but the stretch, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.string(),
        (head, was, tail, becomes) => {
          const text = head + was + tail;
          fc.pre(timesIn(text, was) === 1);
          expect(replaced(texts(text), { field: "words", was, becomes })).toBe(head + becomes + tail);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiffPart, differsInSpaceOnly, wordDiff } from "@/components/reviews/word-diff";

const text = (parts: DiffPart[], kinds: DiffPart["kind"][]) =>
  parts.flatMap((part) => (kinds.includes(part.kind) && "text" in part ? part.text : [])).join("");

describe("wordDiff", () => {
  test("marks the words that changed and keeps the rest", () => {
    expect(wordDiff("Fares stay in May.", "Fares rise in May.")).toEqual([
      { kind: "same", text: "Fares " },
      { kind: "removed", text: "stay" },
      { kind: "added", text: "rise" },
      { kind: "same", text: " in May." },
    ]);
  });

  test("reads a phrase that was replaced as one change", () => {
    expect(wordDiff("We will never do it", "They may yet try again")).toEqual([
      { kind: "removed", text: "We will never do it" },
      { kind: "added", text: "They may yet try again" },
    ]);
  });

  test("leaves out long stretches that stayed the same, and says how long they are", () => {
    const long = Array.from({ length: 300 }, (_, index) => `word${index}`).join(" ");

    const parts = wordDiff(`${long} old ${long}`, `${long} new ${long}`);

    expect(parts.filter(({ kind }) => kind === "skipped")).toEqual([
      { kind: "skipped", words: 275 },
      { kind: "skipped", words: 275 },
    ]);
    expect(text(parts, ["removed"])).toBe("old");
    expect(text(parts, ["same"])).toContain("word299 ");
    expect(text(parts, ["same"])).not.toContain("word100 ");
  });

  test("shows a change of spaces and line breaks too", () => {
    expect(wordDiff("One two", "One\ntwo").some(({ kind }) => kind === "added")).toBe(true);
    expect(differsInSpaceOnly("One two", "One\ntwo")).toBe(true);
    expect(differsInSpaceOnly("One two", "One three")).toBe(false);
    expect(differsInSpaceOnly("One", "One")).toBe(false);
  });

  test("gives up on texts too different to compare, and shows both", () => {
    const noise = (seed: number) =>
      Array.from({ length: 60_000 }, (_, index) => ((index * seed) % 9973).toString(36)).join(" ");
    const [before, after] = [noise(7919), noise(6271)];
    const began = performance.now();

    const parts = wordDiff(before, after);

    expect(performance.now() - began).toBeLessThan(10_000);
    expect(text(parts, ["same", "removed"])).toBe(before);
    expect(text(parts, ["same", "added"])).toBe(after);
  });

  test("any two texts: both can be read off the parts", () => {
    const words = fc.array(fc.constantFrom("a", "b", "ä", " ", "  ", "\n", ".", "e\u0301", "词", "😀"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [old, now] = [before.join(""), after.join("")];
        const parts = wordDiff(old, now);
        if (parts.some(({ kind }) => kind === "skipped")) return;
        expect(text(parts, ["same", "removed"])).toBe(old);
        expect(text(parts, ["same", "added"])).toBe(now);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { hitsIn, mostHits } from "@/lib/evidence/queries/text-search";

describe("hitsIn", () => {
  test("finds words in any case and with other quotation marks, and says on which page", () => {
    const text = "😀 The chief’s report.\nOn the next page: THE CHIEF'S answer.";
    const pages = [
      { number: 1, start: 0, end: 22 },
      { number: 2, start: 22, end: 59 },
    ];
    const { total, hits } = hitsIn(text, pages, "the chief's");
    expect(total).toBe(2);
    expect(hits).toMatchObject([
      { start: 2, end: 13, page: 1, words: "The chief’s", after: " report. On the next page: THE CHIEF'S" },
      { page: 2, words: "THE CHIEF'S", after: "" },
    ]);
    const [, second] = hits;
    expect([...text].slice(second?.start, second?.end).join("")).toBe("THE CHIEF'S");
  });

  test("reads signs as they are", () => {
    expect(hitsIn("Costs (net) $5.00?", [], "(net) $5.00?").total).toBe(1);
    expect(hitsIn("Costs net 5000", [], ".*").total).toBe(0);
  });

  test("counts all hits and lists the first", () => {
    const found = hitsIn("fare ".repeat(mostHits + 50), [], "fare");
    expect(found.total).toBe(mostHits + 50);
    expect(found.hits).toHaveLength(mostHits);
  });

  test("finds nothing where nothing is asked for", () => {
    expect(hitsIn("Words.", [], " \u00AD ").total).toBe(0);
  });
});

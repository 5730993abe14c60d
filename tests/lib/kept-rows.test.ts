import { beforeEach, describe, expect, test } from "vitest";
import { forgetRows, keepText, keptRow, keptText, readRow } from "@/lib/kept-rows";

beforeEach(forgetRows);

const readTwice = (key: string, json: string) => {
  readRow(key, json);
  return readRow(key, json);
};

describe("readRow", () => {
  test("keeps a row from its second reading on, and gives the same one from then", () => {
    expect(readRow("card 1 a", '{"words":"one"}')).toEqual({ words: "one" });
    expect(keptRow("card 1 a")).toBeUndefined();
    const kept = readRow("card 1 a", '{"words":"one"}');
    expect(keptRow("card 1 a")).toBe(kept);
    expect(readRow("card 1 a", '{"words":"one"}')).toBe(kept);
  });

  test("knows another version as another row", () => {
    readTwice("card 1 a", '{"words":"one"}');
    expect(keptRow("card 1 b")).toBeUndefined();
    expect(readRow("card 1 b", '{"words":"two"}')).toEqual({ words: "two" });
  });

  test("lets go of what was not asked for longest, once there is too much", () => {
    const large = JSON.stringify({ words: "x".repeat(1_000_000) });
    for (let at = 0; at < 20; at++) {
      readTwice(`card ${at} a`, large);
      keptRow("card 0 a");
    }
    const kept = Array.from({ length: 20 }, (_, at) => at).filter((at) => keptRow(`card ${at} a`));
    expect(kept).toContain(0);
    expect(kept).toContain(19);
    expect(kept).not.toContain(1);
    expect(kept.length).toBeLessThanOrEqual(16);
  });
});

describe("keepText", () => {
  test("keeps what was made of a row for each view, as long as the row", () => {
    const row = readTwice("card 1 a", '{"words":"one"}');
    keepText(row, "timeline", Buffer.from("<p>one</p>"));
    expect(keptText(row, "timeline")?.toString()).toBe("<p>one</p>");
    expect(keptText(row, "permalink")).toBeUndefined();
    forgetRows();
    expect(keptText(row, "timeline")).toBeUndefined();
  });

  test("keeps nothing of what is not kept itself", () => {
    const row = readRow("card 1 a", '{"words":"one"}');
    keepText(row, "timeline", Buffer.from("<p>one</p>"));
    expect(keptText(row, "timeline")).toBeUndefined();
  });

  test("keeps the latest few texts of a row", () => {
    const row = readTwice("card 1 a", "{}");
    for (let at = 0; at < 9; at++) keepText(row, `view ${at}`, Buffer.from("text"));
    expect(keptText(row, "view 0")).toBeUndefined();
    expect(keptText(row, "view 1")).toBeDefined();
    expect(keptText(row, "view 8")).toBeDefined();
  });

  test("counts what it keeps", () => {
    const first = readTwice("card 1 a", "{}");
    readTwice("card 2 a", "{}");
    const half = Buffer.alloc(20 * 1024 * 1024);
    keepText(first, "one", half);
    expect(keptText(first, "one")).toBeDefined();
    keepText(first, "two", half);
    expect(keptRow("card 1 a")).toBeUndefined();
    expect(keptRow("card 2 a")).toBeDefined();
  });
});

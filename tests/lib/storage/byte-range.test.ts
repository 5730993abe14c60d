import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byteRange } from "@/lib/storage/byte-range";

describe("byteRange", () => {
  test.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-", { start: 0, end: 99 }],
    ["bytes=90-200", { start: 90, end: 99 }],
    ["bytes=99-99", { start: 99, end: 99 }],
    ["bytes=-1", { start: 99, end: 99 }],
    ["bytes=-200", { start: 0, end: 99 }],
    ["BYTES = 3 - 4", { start: 3, end: 4 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=100-200", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
  ])("reads %s of 100 bytes", (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  test.each([
    null,
    "",
    "bytes",
    "bytes=",
    "bytes=-",
    "bytes=5-4",
    "bytes=a-b",
    "items=0-1",
    "bytes=0-1,3-4",
    "bytes=0-9999999999999999",
  ])("sends all for %s", (header) => {
    expect(byteRange(header, 100)).toBeNull();
  });

  test("has no byte of an empty file to send", () => {
    expect([byteRange("bytes=0-", 0), byteRange("bytes=-5", 0)]).toEqual(["unsatisfiable", "unsatisfiable"]);
  });

  test("never leaves the file", () => {
    const edge = fc.oneof(fc.nat(300).map(String), fc.constant(""));
    fc.assert(
      fc.property(edge, edge, fc.nat(200), (first, last, size) => {
        const range = byteRange(`bytes=${first}-${last}`, size);
        if (range === null || range === "unsatisfiable") return;
        expect(0 <= range.start && range.start <= range.end && range.end < size).toBe(true);
      }),
    );
  });
});

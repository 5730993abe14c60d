import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockAt, fileTimeAt, isClockReading, tieInWords } from "@/lib/media/clocks";

const clock = (reads: string, atMs = 0) => ({ reads, atMs, note: "" });

describe("the burned-in clock", () => {
  test("is ahead of file time by its offset", () => {
    expect(clockAt(clock("14:03:27", 15_000), 72_000)).toBe("14:04:24");
    expect(clockAt(clock("2020-07-24 14:03:27", 15_000), 0)).toBe("2020-07-24 14:03:12");
    expect(fileTimeAt(clock("14:03:27", 15_000), "14:04:24")).toBe(72_000);
  });

  test("crosses midnight, with the day where it shows one", () => {
    expect(clockAt(clock("23:59:50"), 15_000)).toBe("00:00:05");
    expect(clockAt(clock("2020-12-31 23:59:50"), 15_000)).toBe("2021-01-01 00:00:05");
    expect(fileTimeAt(clock("23:59:50"), "00:00:05")).toBe(15_000);
    expect(fileTimeAt(clock("2020-12-31 23:59:50"), "2021-01-01 00:00:05")).toBe(15_000);
    expect(fileTimeAt(clock("2020-12-31 23:59:50"), "00:00:05")).toBe(15_000);
  });

  test("shows a second once it has begun", () => {
    expect(clockAt(clock("10:00:00.500"), 400)).toBe("10:00:00");
    expect(clockAt(clock("10:00:00.500"), 500)).toBe("10:00:01");
  });

  test("knows no moment before the file begins", () => {
    expect(fileTimeAt(clock("2020-07-24 14:03:27", 15_000), "2020-07-24 14:00:00")).toBeNull();
  });

  test("does not jump when clocks go forward: it is the picture's own", () => {
    expect(clockAt(clock("2020-03-08 01:59:59"), 1000)).toBe("2020-03-08 02:00:00");
  });

  test.each(["", "24:00:00", "14:60:00", "2:03:04", "2020-02-30 10:00:00", "2021-13-01 10:00:00", "14:03"])(
    "cannot read %s",
    (reads) => {
      expect(isClockReading(reads)).toBe(false);
      expect(clockAt(clock(reads), 0)).toBe("");
      expect(fileTimeAt(clock(reads), "10:00:00")).toBeNull();
    },
  );

  test("leads back to the second of the file it was read at", () => {
    fc.assert(
      fc.property(fc.nat(86_399), fc.nat(86_399), fc.nat(86_399), (at, seconds, moment) => {
        const reads = new Date(seconds * 1000).toISOString();
        const undated = clock(reads.slice(11, 19), at * 1000);
        expect(fileTimeAt(undated, clockAt(undated, moment * 1000))).toBe(moment * 1000);
        const dated = clock(`2020-07-24 ${reads.slice(11, 19)}`, at * 1000);
        expect(fileTimeAt(dated, clockAt(dated, moment * 1000))).toBe(moment * 1000);
      }),
    );
  });

  test("is tied in words", () => {
    expect(tieInWords(clock("14:03:27", 15_000), "0:15")).toBe(
      "The clock in the picture reads 14:03:27 at 0:15 of the file.",
    );
  });
});

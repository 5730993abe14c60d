import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  captionTime,
  clockRange,
  clockTime,
  inSeconds,
  isoDuration,
  rangeInSeconds,
  readTime,
  readTimeFragment,
  readTimeRange,
  timeInWords,
} from "@/lib/media/times";

const ms = fc.integer({ min: 0, max: 2_000_000_000 });

describe("readTime", () => {
  test.each([
    ["72", 72_000],
    ["72.5", 72_500],
    ["1:12", 72_000],
    ["01:02:03.250", 3_723_250],
    [" 0:05,1 ", 5_100],
    ["0.0004", 0],
    ["123:59:59", 446_399_000],
  ])("reads %s", (text, expected) => expect(readTime(text)).toBe(expected));

  test.each(["", "1:60", "1:2:60", "-1", "1:75:00", "1e3", "12s", "1::2", "Infinity", "1.2.3"])(
    "refuses %s",
    (text) => expect(readTime(text)).toBeNull(),
  );

  test("reads again what it writes for addresses, captions and clocks", () => {
    fc.assert(
      fc.property(ms, (time) => {
        expect(readTime(inSeconds(time))).toBe(time);
        expect(readTime(clockTime(time, 3))).toBe(time);
        expect(readTime(captionTime(time))).toBe(time);
      }),
    );
  });
});

describe("readTimeRange", () => {
  test("reads both ends, an open one, and the npt form", () => {
    expect(readTimeRange("72,91")).toEqual({ fromMs: 72_000, toMs: 91_000 });
    expect(readTimeRange("72")).toEqual({ fromMs: 72_000, toMs: null });
    expect(readTimeRange(",91")).toEqual({ fromMs: 0, toMs: 91_000 });
    expect(readTimeRange("npt:1:12,0:01:31.5")).toEqual({ fromMs: 72_000, toMs: 91_500 });
  });

  test.each(["", ",", "91,72", "72,72", "1,2,3", "smpte:0:00:01", "a,b", "clock:2020-07-24T14:03Z"])(
    "refuses %s",
    (text) => expect(readTimeRange(text)).toBeNull(),
  );

  test("reads a fragment beside others, and none from a damaged one", () => {
    expect(readTimeFragment("#t=72,91")).toEqual({ fromMs: 72_000, toMs: 91_000 });
    expect(readTimeFragment("#track=en&t=72%2C91")).toEqual({ fromMs: 72_000, toMs: 91_000 });
    expect(readTimeFragment("#cue-12")).toBeNull();
    expect(readTimeFragment("#t=%")).toBeNull();
  });

  test("reads again the range it writes", () => {
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const range = { fromMs: Math.min(a, b), toMs: Math.max(a, b) + 1 };
        expect(readTimeRange(rangeInSeconds(range))).toEqual(range);
      }),
    );
  });
});

describe("times for people", () => {
  test("show as many digits as are asked for, and never a moment that has not come", () => {
    expect([clockTime(0), clockTime(72_999), clockTime(3_723_000)]).toEqual(["0:00", "1:12", "1:02:03"]);
    expect([clockTime(72_550, 1), clockTime(72_005, 3)]).toEqual(["1:12.5", "1:12.005"]);
    expect(clockRange({ fromMs: 72_000, toMs: 91_000 })).toBe("1:12–1:31");
    expect(clockRange({ fromMs: 72_500, toMs: 91_000 })).toBe("1:12.5–1:31.0");
    expect(clockRange({ fromMs: 72_000, toMs: null })).toBe("from 1:12");
  });

  test("are said in words", () => {
    expect(timeInWords(0)).toBe("0 seconds");
    expect(timeInWords(72_500)).toBe("1 minute 12.5 seconds");
    expect(timeInWords(3_601_000)).toBe("1 hour 1 second");
    expect(isoDuration(72_500)).toBe("PT1M12.5S");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDays, isDay } from "@/lib/dates/calendar";
import { edtfBounds, parseEdtf } from "@/lib/dates/edtf";
import {
  anyEdtf,
  daysOf,
  interval,
  openInterval,
  setList,
  setRange,
  singleDate,
} from "@/tests/lib/dates/any-date";

describe("parseEdtf", () => {
  test.each([
    ["2020", "2020-01-01", "2020-12-31", "year", "certain"],
    ["2020-02", "2020-02-01", "2020-02-29", "month", "certain"],
    ["2021-02", "2021-02-01", "2021-02-28", "month", "certain"],
    ["2020-09-15", "2020-09-15", "2020-09-15", "day", "certain"],
    ["202X", "2020-01-01", "2029-12-31", "decade", "certain"],
    ["20XX", "2000-01-01", "2099-12-31", "century", "certain"],
    ["2020-XX", "2020-01-01", "2020-12-31", "year", "certain"],
    ["2020-07-XX", "2020-07-01", "2020-07-31", "month", "certain"],
    ["2020-07~", "2020-07-01", "2020-07-31", "month", "approximate"],
    ["2020-09-15?", "2020-09-15", "2020-09-15", "day", "uncertain"],
    ["2020%", "2020-01-01", "2020-12-31", "year", "both"],
    ["2020-21", "2020-03-01", "2020-05-31", "season", "certain"],
    ["2020-22", "2020-06-01", "2020-08-31", "season", "certain"],
    ["2020-23", "2020-09-01", "2020-11-30", "season", "certain"],
    ["2019-24", "2019-12-01", "2020-02-29", "season", "certain"],
    ["2020-24~", "2020-12-01", "2021-02-28", "season", "approximate"],
    ["2020-07-24/2020-09", "2020-07-24", "2020-09-30", "interval", "certain"],
    ["2020-07~/2020-09?", "2020-07-01", "2020-09-30", "interval", "both"],
    ["2020-07-24/..", "2020-07-24", null, "interval", "certain"],
    ["2020-07-24/", "2020-07-24", null, "interval", "certain"],
    ["../2020-09?", null, "2020-09-30", "interval", "uncertain"],
    ["/2020", null, "2020-12-31", "interval", "certain"],
    ["[2020-07-24..2020-09-15]", "2020-07-24", "2020-09-15", "set", "certain"],
    ["[2020-07-24,2020-09]", "2020-07-24", "2020-09-30", "set", "certain"],
    ["0001", "0001-01-01", "0001-12-31", "year", "certain"],
    ["000X", "0001-01-01", "0009-12-31", "decade", "certain"],
    ["9999-12-31", "9999-12-31", "9999-12-31", "day", "certain"],
  ])("%s covers %s to %s", (edtf, from, to, precision, qualifier) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, from, to, precision, qualifier });
    expect(edtfBounds(edtf)).toEqual({ from, to });
  });

  test.each([
    ["impossible days", ["2020-02-30", "2021-02-29", "2020-04-31", "2020-00-10", "2020-09-00"]],
    ["months and seasons that are none", ["2020-00", "2020-13", "2020-20", "2020-25", "2020-21-05"]],
    ["years outside 0001 to 9999", ["0000", "0000-01-01", "12345", "-0044", "Y17000", "9999-24"]],
    ["an interval or range that ends before it begins", ["2020/2019", "2020-09/2020-07", "[2020..2019]"]],
    ["an interval with nothing known", ["/", "../..", "/..", "../"]],
    ["seasons inside an interval or set", ["2020-21/2020-23", "[2020-21,2020-23]"]],
    ["doubt inside a set", ["[2020?,2021]", "[2020,2021]?"]],
    ["a range of unlike or unspecified dates", ["[2020-07..2021]", "[202X..203X]", "[2020..2021..2022]"]],
    [
      "other parts of the standard",
      ["XXXX", "1XXX", "2020-XX-05", "2020-0X", "2020?-07", "{2020,2021}", "[2020..]"],
    ],
    ["instants", ["2020-09-16T10:00:00Z", "2020-09-16 00:00:00"]],
    [
      "prose and bits",
      ["", " ", "July 2020", "2020-9-1", "20-09-15", "2020/2021/2022", "[]", "[,]", "2020??"],
    ],
  ])("refuses %s", (_, texts) => {
    for (const text of texts) expect([text, parseEdtf(text)]).toEqual([text, null]);
    for (const text of texts) expect(edtfBounds(text)).toBeNull();
  });

  test("keeps one spelling", () => {
    expect(parseEdtf("  2020-07-xx ")?.edtf).toBe("2020-07-XX");
    expect(parseEdtf("2020-07 / 2020-09")?.edtf).toBe("2020-07/2020-09");
    expect(parseEdtf("[2021, 2020 ,2021]")?.edtf).toBe("[2020,2021]");
    expect(parseEdtf("[2020 .. 2021]")?.edtf).toBe("[2020..2021]");
    expect(parseEdtf("[2020,2020]")).toEqual(parseEdtf("2020"));
  });

  test("is stable on its own spelling and keeps its bounds in order", () => {
    const nearlyEdtf = fc.stringMatching(/^[[\]0-9X?~%/., -]{1,24}$/);
    fc.assert(
      fc.property(fc.oneof(anyEdtf, nearlyEdtf, fc.string()), (text) => {
        const date = parseEdtf(text);
        if (!date) return;
        expect(parseEdtf(date.edtf)).toEqual(date);
        const bounds = [date.from, date.to].filter((day) => day !== null);
        expect(bounds.length).toBeGreaterThan(0);
        expect(bounds.every(isDay)).toBe(true);
        if (date.from && date.to) expect(compareDays(date.from, date.to)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("edtfBounds against every day of half a century", () => {
  test("one date covers the days that match its digits", () => {
    fc.assert(
      fc.property(singleDate, (text) => {
        const days = daysOf(text);
        expect(edtfBounds(text)).toEqual({ from: days[0], to: days.at(-1) });
      }),
    );
  });

  test("an interval runs from the first day of its start to the last day of its end", () => {
    fc.assert(
      fc.property(interval, (text) => {
        const [start = "", end = ""] = text.split("/");
        const [from, to] = [daysOf(start)[0] ?? "", daysOf(end).at(-1) ?? ""];
        expect(edtfBounds(text)).toEqual(from <= to ? { from, to } : null);
      }),
    );
  });

  test("an open or unknown end has no bound", () => {
    fc.assert(
      fc.property(openInterval, (text) => {
        const [start = "", end = ""] = text.split("/");
        const known = (side: string) => side !== "" && side !== "..";
        const from = known(start) ? daysOf(start)[0] : null;
        expect(edtfBounds(text)).toEqual({ from, to: known(end) ? daysOf(end).at(-1) : null });
      }),
    );
  });

  test("a set covers from its earliest to its latest day", () => {
    fc.assert(
      fc.property(fc.oneof(setList, setRange), (text) => {
        const days = text
          .slice(1, -1)
          .split(/,|\.\./)
          .flatMap(daysOf)
          .sort();
        expect(edtfBounds(text)).toEqual({ from: days[0], to: days.at(-1) });
      }),
    );
  });
});

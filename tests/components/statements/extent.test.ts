import { describe, expect, test } from "vitest";
import { extentInWords, rhythmOf } from "@/components/statements/extent";
import { readExtent } from "@/lib/statements/queries/filed-days";

const extent = (months: [string, number][], more = false) => ({
  months: new Map(months),
  entries: months.reduce((sum, [, entries]) => sum + entries, 0),
  more,
  undated: 0,
  years: [...new Set(months.map(([month]) => Number(month.slice(0, 4))))].reverse(),
});

describe("extentInWords", () => {
  test.each([
    [readExtent(null, null), "No published statements yet"],
    [readExtent([null, "2016-07-01"], [2016]), "2 statements on record, 2016, 1 of no known day"],
    [readExtent([null], null), "1 statement on record, no day known"],
    [extent([["2020-07", 1]]), "1 statement on record, all of 2020"],
    [
      extent([
        ["2016-07", 3],
        ["2020-07", 4],
      ]),
      "7 statements on record, 2016 to 2020",
    ],
    [extent([["2004-07", 250]], true), "More than 250 statements on record, all of 2004"],
  ])("%# says how much, and of when", (held, words) => expect(extentInWords(held)).toBe(words));
});

describe("rhythmOf", () => {
  test("is not drawn under twelve statements or three months", () => {
    expect(
      rhythmOf(
        extent([
          ["2020-01", 6],
          ["2020-03", 5],
        ]),
      ),
    ).toBeNull();
    expect(
      rhythmOf(
        extent([
          ["2020-01", 6],
          ["2020-02", 6],
        ]),
      ),
    ).toBeNull();
    expect(rhythmOf(extent([]))).toBeNull();
  });

  test("has a place for every month, also across a new year", () => {
    expect(
      rhythmOf(
        extent([
          ["2019-11", 6],
          ["2020-02", 6],
        ]),
      ),
    ).toEqual([
      { period: "2019-11", entries: 6 },
      { period: "2019-12", entries: 0 },
      { period: "2020-01", entries: 0 },
      { period: "2020-02", entries: 6 },
    ]);
  });

  test("leaves out the month in which counting stopped", () => {
    expect(
      rhythmOf(
        extent(
          [
            ["2020-01", 4],
            ["2020-02", 100],
            ["2020-04", 100],
          ],
          true,
        ),
      )?.[0],
    ).toEqual({
      period: "2020-02",
      entries: 100,
    });
  });

  test("goes by years beyond ten of them", () => {
    const bars = rhythmOf(
      extent([
        ["2005-03", 6],
        ["2016-01", 6],
        ["2016-02", 1],
      ]),
    );
    expect(bars).toHaveLength(12);
    expect(bars?.at(-1)).toEqual({ period: "2016", entries: 7 });
  });
});

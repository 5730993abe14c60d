import { describe, expect, test } from "vitest";
import { lanesOf } from "@/components/bills/lanes";

const day = (on: string) => ({ from: on, to: on });

describe("lanesOf", () => {
  test("is not drawn without steps, without statements, or of one day alone", () => {
    expect(lanesOf([], [day("2020-07-24")])).toBeNull();
    expect(lanesOf(["2020-07-24"], [])).toBeNull();
    expect(lanesOf(["2020-07-24"], [day("2020-07-24")])).toBeNull();
  });

  test("places days in proportion between the first and the last", () => {
    const lanes = lanesOf(["2020-07-01", "2020-07-11"], [day("2020-07-21")]);
    expect(lanes).toMatchObject({ first: "2020-07-01", last: "2020-07-21" });
    expect(lanes?.steps.map(({ at }) => at)).toEqual([3, 50]);
    expect(lanes?.statements).toEqual([{ at: 97, count: 1 }]);
  });

  test("stacks steps that would cover each other", () => {
    const lanes = lanesOf(["2020-07-24", "2020-07-24", "2020-07-24", "2020-07-31"], [day("2020-07-01")]);
    expect(lanes?.steps.map(({ level }) => level)).toEqual([0, 1, 2, 0]);
  });

  test("counts statements of one day, and spans those of an uncertain one", () => {
    const lanes = lanesOf(
      ["2020-07-01"],
      [day("2020-07-31"), day("2020-07-31"), { from: "2020-07-01", to: "2020-07-31" }],
    );
    expect(lanes?.statements).toEqual([{ at: 97, count: 2 }]);
    expect(lanes?.spans).toEqual([{ from: 3, to: 97 }]);
  });

  test("marks months, or years where months would be too many", () => {
    const months = lanesOf(["2020-11-15"], [day("2021-02-10")]);
    expect(months?.ticks.map(({ label }) => label)).toEqual([
      "December 2020",
      "January 2021",
      "February 2021",
    ]);
    const years = lanesOf(["1990-05-01"], [day("2026-05-01")])?.ticks.map(({ label }) => label) ?? [];
    expect(years.length).toBeLessThanOrEqual(9);
    expect(years[0]).toBe("1991");
    expect(lanesOf(["9999-12-01"], [day("9999-12-31")])?.ticks).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { encodeCursor } from "@/lib/cursor";
import { DomainError } from "@/lib/errors";
import {
  allOfIt,
  billAddressOf,
  isFiltered,
  periodBounds,
  readTimelineQuery,
  timelineHref,
} from "@/lib/statements/timeline-filter";

const read = (query: string) => readTimelineQuery(new URLSearchParams(query));

describe("readTimelineQuery", () => {
  test("shows everything, newest first, when nothing is asked", () => {
    expect(read("")).toEqual({ ...allOfIt, after: null, before: null });
  });

  test("takes an empty field of a form as not asked, and leaves other names alone", () => {
    expect(read("period=&kind=&bill=&order=newest&utm_source=letter")).toMatchObject(allOfIt);
  });

  test("reads every filter and the place", () => {
    const cursor = encodeCursor(["2020-09-15", 1042]);
    expect(read(`order=oldest&period=2020-09&kind=letter&bill=ct/2020-js/hb-6004&after=${cursor}`)).toEqual({
      order: "oldest",
      period: "2020-09",
      kind: "letter",
      bill: "ct/2020-js/hb-6004",
      after: ["2020-09-15", 1042],
      before: null,
    });
  });

  test.each([
    "order=best",
    "period=20",
    "period=2020-13",
    "period=0000",
    "kind=tweet",
    "bill=hb6004",
    "after=x",
  ])("refuses %s, naming the field", (query) => {
    const field = query.split("=")[0] ?? "";
    try {
      read(query);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect((error as DomainError).fields).toHaveProperty(field);
    }
  });
});

describe("timelineHref", () => {
  test("leaves out what is as usual", () => {
    expect(timelineHref("/people/bob-duff", allOfIt)).toBe("/people/bob-duff");
  });

  test("is read back as it was written", () => {
    const filter = { order: "oldest", period: "2020", kind: "letter", bill: "ct/2020-js/hb-6004" } as const;
    const href = timelineHref("/people/bob-duff", filter, { before: ["2020-09-15", 1042] });
    expect(read(href.split("?")[1] ?? "")).toEqual({ ...filter, after: null, before: ["2020-09-15", 1042] });
  });
});

describe("periodBounds", () => {
  test("covers a year, and a month to its last day", () => {
    expect(periodBounds("2020")).toEqual({ from: "2020-01-01", to: "2020-12-31" });
    expect(periodBounds("2020-02")).toEqual({ from: "2020-02-01", to: "2020-02-29" });
    expect(periodBounds("2021-02")).toEqual({ from: "2021-02-01", to: "2021-02-28" });
  });
});

describe("isFiltered", () => {
  test("does not count the order", () => {
    expect(isFiltered({ ...allOfIt, order: "oldest" })).toBe(false);
    expect(isFiltered({ ...allOfIt, period: "2020" })).toBe(true);
  });
});

describe("billAddressOf", () => {
  test("takes an address apart", () => {
    expect(billAddressOf("ct/2020-js/hb-6004")).toEqual({
      jurisdiction: "ct",
      session: "2020-js",
      identifierSlug: "hb-6004",
    });
  });
});

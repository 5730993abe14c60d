import { describe, expect, test } from "vitest";
import { placeOnPages } from "@/lib/excerpts/on-page";

const pages = [
  {
    number: 1,
    start: 0,
    end: 20,
    runs: [
      [0, 10, 72, 100, 100, 12],
      [11, 20, 72, 114, 90, 12],
    ],
  },
  { number: 2, start: 21, end: 40, runs: [[21, 40, 72, 100, 190, 12]] },
];

describe("placeOnPages", () => {
  test("names the page, with a box for each run of words, cut to what is cited of it", () => {
    expect(placeOnPages({ start: 5, end: 15 }, pages)).toEqual({
      page: 1,
      boxes: [
        [1, 122, 100, 50, 12],
        [1, 72, 114, 40, 12],
      ],
    });
  });

  test("names the first page of words that go over two", () => {
    const { page, boxes } = placeOnPages({ start: 15, end: 31 }, pages);
    expect([page, boxes?.map(([number]) => number)]).toEqual([1, [1, 2]]);
  });

  test("names none for a text without pages, or words between them", () => {
    expect(placeOnPages({ start: 5, end: 15 }, [])).toEqual({ page: null, boxes: null });
    expect(placeOnPages({ start: 20, end: 21 }, pages)).toEqual({ page: null, boxes: null });
  });
});

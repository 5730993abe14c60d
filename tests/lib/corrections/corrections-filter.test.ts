import { describe, expect, test } from "vitest";
import {
  allCorrections,
  correctionsHref,
  isNarrowed,
  readCorrectionsFilter,
} from "@/lib/corrections/corrections-filter";

const read = (query: string) => readCorrectionsFilter(new URLSearchParams(query));

describe("readCorrectionsFilter", () => {
  test("reads what it knows, and ignores the rest and what is left empty", () => {
    expect(read("kind=retraction&person=Bob-Duff&month=&utm=1")).toEqual({
      ...allCorrections,
      kind: "retraction",
      person: "bob-duff",
    });
    expect(isNarrowed(read(""))).toBe(false);
    expect(isNarrowed(read("month=2026-11"))).toBe(true);
  });

  test.each([
    "kind=apology",
    "month=2026",
    "month=2026-13",
    "month=2026-11-01",
    "person=../desk",
    "bill=hb-1",
  ])("refuses %s", (query) =>
    expect(() => read(query)).toThrow(expect.objectContaining({ code: "invalid" })),
  );
});

describe("correctionsHref", () => {
  test("has what the list is narrowed to, and nothing else", () => {
    expect(correctionsHref({})).toBe("/corrections");
    expect(correctionsHref({ kind: "retraction", bill: "ct/2020-js/hb-6004", month: null })).toBe(
      "/corrections?kind=retraction&bill=ct/2020-js/hb-6004",
    );
    expect(correctionsHref(allCorrections, "abc")).toBe("/corrections?after=abc");
  });
});

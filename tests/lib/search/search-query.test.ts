import { describe, expect, test } from "vitest";
import { encodeCursor } from "@/lib/cursor";
import { DomainError } from "@/lib/errors";
import { anyOfTheWords, readSearch, searchHref } from "@/lib/search/search-query";

const read = (query: string) => readSearch(new URLSearchParams(query));

describe("readSearch", () => {
  test("takes the words without the space around them", () => {
    expect(read("q=+police+accountability+")).toMatchObject({ q: "police accountability", after: null });
    expect(read("")).toEqual({ q: "", after: null, retracted: false });
  });

  test("asks for retracted statements only where it says so", () => {
    expect(read("q=a&retracted=1").retracted).toBe(true);
    expect(read("q=a&retracted=no").retracted).toBe(false);
    expect(searchHref({ q: "a b", retracted: true }, "next")).toBe("/search?q=a+b&retracted=1&after=next");
    expect(searchHref({ q: "a", retracted: false })).toBe("/search?q=a");
  });

  test("leaves out what is beyond 200 characters", () => {
    expect(read(`q=${"a".repeat(300)}`).q).toHaveLength(200);
  });

  test("reads the place, and refuses one that is none", () => {
    expect(read(`q=a&after=${encodeCursor(["2020-09-15", 1042])}`).after).toEqual(["2020-09-15", 1042]);
    expect(() => read("q=a&after=zzz")).toThrow(DomainError);
  });
});

describe("anyOfTheWords", () => {
  test.each([
    ["police accountability", "police or accountability"],
    ['"police accountability"', "police or accountability"],
    ["police -bill", "police or bill"],
    ["O’Connor or Duff", "O’Connor or Duff"],
    ["police", null],
    ["", null],
    ["& |", null],
  ])("of %j is %j", (q, words) => expect(anyOfTheWords(q)).toBe(words));
});

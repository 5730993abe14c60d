import { describe, expect, test } from "vitest";
import { agentProfile, termsOn } from "@/lib/people/rules";

const term = (id: string, start: string | null, end: string | null) => ({
  id,
  startFrom: start,
  startTo: start,
  endEdtf: end,
  endTo: end,
});
const ids = (terms: { id: string }[]) => terms.map(({ id }) => id);

describe("termsOn", () => {
  const terms = [
    term("before", "2001-01-01", "2010-01-01"),
    term("then", "2010-01-02", null),
    term("unknown", null, null),
  ];

  test("gives the terms that may cover the day; an unknown start or end rules nothing out", () => {
    expect(ids(termsOn(terms, { from: "2020-09-15", to: "2020-09-15" }))).toEqual(["then", "unknown"]);
    expect(ids(termsOn(terms, { from: "2005-01-01", to: "2005-01-01" }))).toEqual(["before", "unknown"]);
  });

  test("gives each term that touches an uncertain day", () => {
    expect(ids(termsOn(terms, { from: "2009-06-01", to: "2010-06-01" }))).toEqual([
      "before",
      "then",
      "unknown",
    ]);
  });

  test("gives none when the day is not known", () => {
    expect(termsOn(terms, { from: null, to: null })).toEqual([]);
  });
});

describe("agentProfile", () => {
  test("is found by every name and keeps the order of roles", () => {
    const content = {
      kind: "person" as const,
      name: "Ana Reyes",
      sortName: "Reyes, Ana",
      description: "",
      parentId: null,
      names: [{ name: "A. Reyes", kind: "alias" as const, validFrom: null, validTo: null }],
      identifiers: [],
      terms: [],
    };
    expect(agentProfile("id", "ana-reyes", content)).toMatchObject({
      slug: "ana-reyes",
      searchable: "Ana Reyes · A Reyes",
    });
  });
});

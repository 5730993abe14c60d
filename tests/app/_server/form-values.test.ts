import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formToObject } from "@/app/_server/form-values";
import { DomainError } from "@/lib/errors";

function form(...fields: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const refused = (...fields: [string, string | File][]) => {
  try {
    return formToObject(form(...fields));
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return (error as DomainError).fields;
  }
};

describe("formToObject", () => {
  test("nests fields as their names say", () => {
    expect(
      formToObject(
        form(
          ["words", "It stays.\r\nAll of it."],
          ["said.edtf", "2020-09"],
          ["attributions[0].role", "speaker"],
          ["attributions[0].printedName", ""],
          ["attributions[1].role", "quoted"],
          ["tags[]", "a"],
          ["tags[]", "b"],
          ["grid[0][1]", "x"],
          ["$ACTION_ID_40f2", ""],
          ["$ACTION_REF_1", ""],
        ),
      ),
    ).toEqual({
      words: "It stays.\r\nAll of it.",
      said: { edtf: "2020-09" },
      attributions: [{ role: "speaker", printedName: "" }, { role: "quoted" }],
      tags: ["a", "b"],
      grid: [["x"]],
    });
  });

  test("keeps the order of rows and closes the gaps that removed ones left", () => {
    expect(formToObject(form(["rows[7].n", "c"], ["rows[0].n", "a"], ["rows[3].n", "b"]))).toEqual({
      rows: [{ n: "a" }, { n: "b" }, { n: "c" }],
    });
  });

  test.each([
    ["__proto__"],
    ["__proto__.polluted"],
    ["a.__proto__.polluted"],
    ["constructor.prototype.polluted"],
    ["a.constructor"],
    ["a[0].prototype.x"],
    ["a[__proto__]"],
    [""],
    ["."],
    ["a."],
    [".a"],
    ["a..b"],
    ["a[x]"],
    ["a[-1]"],
    ["a[1.5]"],
    ["a[1e3]"],
    ["a[0"],
    ["a]0["],
    ["a[].b"],
    ["[0]"],
    ["a b"],
    ["a\0"],
    ["a.b.c.d.e.f.g.h.i"],
    ["x".repeat(500)],
  ])("refuses the name %j", (name) => {
    const fields = refused([name, "yes"]);
    expect(Object.keys(fields)).toEqual([name.slice(0, 100)]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("refuses rows beyond the 200th, before making room for them", () => {
    expect(formToObject(form(["a[199]", "last"]))).toEqual({ a: ["last"] });
    expect(refused(["a[200]", "one more"])).toEqual({ "a[200]": ["A list has at most 200 rows."] });
    expect(Object.keys(refused(["a[999999999]", "x"]))).toEqual(["a[999999999]"]);
    const many = Array.from({ length: 201 }, (): [string, string] => ["a[]", "x"]);
    expect(Object.keys(refused(...many))).toEqual(["a[]"]);
  });

  test.each<[string, string][][]>([
    [
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
    [
      [
        ["a.b", "1"],
        ["a.b", "2"],
      ],
    ],
    [
      [
        ["a", "1"],
        ["a.b", "2"],
      ],
    ],
    [
      [
        ["a.b", "1"],
        ["a", "2"],
      ],
    ],
    [
      [
        ["a[0]", "1"],
        ["a[0].b", "2"],
      ],
    ],
    [
      [
        ["a[0]", "1"],
        ["a.b", "2"],
      ],
    ],
    [
      [
        ["a.b", "1"],
        ["a[0]", "2"],
      ],
    ],
    [
      [
        ["a.b", "1"],
        ["a[]", "2"],
      ],
    ],
  ])("refuses what is sent twice or in two shapes: %j", (fields) => {
    expect(Object.keys(refused(...fields))).toEqual([fields[1]?.[0]]);
  });

  test("refuses a file and an endless form", () => {
    expect(Object.keys(refused(["words", new File(["x"], "x.txt")]))).toEqual(["words"]);
    const endless = Array.from({ length: 5001 }, (_, at): [string, string] => [`f${at}`, ""]);
    expect(refused(...endless)).toEqual({ "": ["The form has too many fields."] });
  });

  test("reads or refuses any names, and never changes what all objects have", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "[0]",
      "[]",
      "[3]",
      ".",
      "__proto__",
      "constructor",
      "toString",
      "ü",
    );
    const name = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 12 }), (fields) => {
        const inherited = Object.getOwnPropertyNames(Object.prototype).length;
        refused(...fields);
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(inherited);
        expect(Object.getOwnPropertyNames(Array.prototype)).not.toContain("a");
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { readValues } from "@/components/statements/entry-form/read-values";
import { blankValues } from "@/components/statements/entry-form/values";

describe("readValues", () => {
  test("keeps texts as they were sent, with the line breaks of a browser made one kind", () => {
    const values = readValues({
      words: "  One\r\ntwo\rthree\n\u202e ",
      said: { text: "Tuesday?", basis: "inferred" },
      attributions: [{ role: "signatory", printedName: "Ada" }, { printedName: "Bea" }],
      source: { text: "a\r\n\r\nb", issued: { text: "2020" } },
      dismissed: ["k1", "k2"],
    });
    expect(values.words).toBe("  One\ntwo\nthree\n\u202e ");
    expect(values.said).toEqual({ text: "Tuesday?", basis: "inferred" });
    expect(values.attributions.map(({ role, printedName, basis }) => [role, printedName, basis])).toEqual([
      ["signatory", "Ada", "stated"],
      ["speaker", "Bea", "stated"],
    ]);
    expect(values.source.text).toBe("a\n\nb");
    expect(values.source.issued).toEqual({ text: "2020", basis: "stated" });
    expect(values.dismissed).toEqual(["k1", "k2"]);
  });

  test("reads fields of another shape, or none, as blank", () => {
    const values = readValues({
      words: ["x"],
      said: "x",
      attributions: "x",
      bills: ["x"],
      source: ["x"],
      extra: "x",
    });
    expect(values).toEqual({
      ...blankValues(""),
      attributions: [],
      bills: [expect.objectContaining({ billId: "" })],
    });
  });

  test("takes nothing from what every object inherits", () => {
    expect(readValues({}).kind).toBe("other");
    expect(readValues(JSON.parse('{"__proto__": {"words": "x"}}')).words).toBe("");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayKey, decodeCursor, encodeCursor, filedKey, idKey, isPlace } from "@/lib/cursor";
import { DomainError } from "@/lib/errors";

const id = "01a201af-9f0c-7387-bf7d-ae8a0a2a17f3";

describe("decodeCursor", () => {
  test("gives back what was encoded", () => {
    expect(decodeCursor(encodeCursor(["2020-09-15", 1042]), filedKey)).toEqual(["2020-09-15", 1042]);
    expect(decodeCursor(encodeCursor([null, id]), dayKey)).toEqual([null, id]);
  });

  test("refuses the cursor of another list", () => {
    expect(() => decodeCursor(encodeCursor([id]), filedKey)).toThrow(DomainError);
    expect(() => decodeCursor(encodeCursor(["2020-09-15", 1042]), idKey)).toThrow(DomainError);
  });

  test.each([
    ["a day the calendar does not have", ["2020-02-30", 1]],
    ["a number no database column holds", ["2020-02-29", 2 ** 31]],
    ["a number that is none", ["2020-02-29", "1"]],
    ["one value too many", ["2020-02-29", 1, 1]],
    ["nothing", []],
  ])("refuses %s", (_, key) => {
    expect(() => decodeCursor(encodeCursor(key), filedKey)).toThrow(DomainError);
  });

  test("reads what isPlace takes for a place of this list, and nothing else", () => {
    expect(isPlace(encodeCursor([id]), idKey)).toBe(true);
    for (const text of ["nonsense", "", encodeCursor(["2020-09-15", 1042]), encodeCursor([id, id])]) {
      expect(isPlace(text, idKey)).toBe(false);
    }
  });

  test("names the field that held it", () => {
    try {
      decodeCursor("nonsense", filedKey, "after");
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "invalid", fields: { after: [expect.any(String)] } });
    }
  });

  test("never lets any text through, nor fails otherwise", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.base64String(), fc.json()), (text) => {
        expect(() => decodeCursor(text, filedKey)).toThrow(DomainError);
        const wrapped = Buffer.from(text).toString("base64url");
        expect(() => decodeCursor(wrapped, filedKey)).toThrow(DomainError);
      }),
    );
  });
});

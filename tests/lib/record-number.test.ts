import { describe, expect, test } from "vitest";
import { readRecordNumber } from "@/lib/record-number";

describe("readRecordNumber", () => {
  test.each([
    ["1042", 1042],
    ["S-1042", 1042],
    ["s-1042", 1042],
    ["S1042", 1042],
    [" S-1042 ", 1042],
    ["S-0001042", 1042],
  ])("reads %s", (text, number) => expect(readRecordNumber(text, "S")).toBe(number));

  test.each(["", "0", "S-0", "S-", "-1", "1e3", "10.5", "D-1042", "12345678901", "٣", "S--1", "1042x"])(
    "finds no statement in %j",
    (text) => expect(readRecordNumber(text, "S")).toBeNull(),
  );
});

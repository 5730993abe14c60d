import { describe, expect, test } from "vitest";
import { ageInWords } from "@/components/desk/age";

describe("ageInWords", () => {
  test.for([
    ["2026-11-22T11:59:30Z", "just now"],
    ["2026-11-22T11:48:00Z", "12 min"],
    ["2026-11-22T07:00:00Z", "5 h"],
    ["2026-11-21T12:00:00Z", "1 day"],
    ["2026-11-19T12:00:00Z", "3 days"],
    ["2026-09-01T12:00:00Z", "2 months"],
    ["2023-11-22T12:00:00Z", "3 years"],
    ["2026-11-22T12:05:00Z", "just now"],
  ])("%s is %s", ([since, words]) => {
    expect(ageInWords(since ?? "", "2026-11-22T12:00:00Z")).toBe(words);
  });
});

import { describe, expect, test } from "vitest";
import { findSigners } from "@/lib/suggestions/find-signers";

const body =
  "We write to you about the harbor.\n\nIt has to be dredged before winter, as everybody knows.\n\n";

describe("findSigners", () => {
  test("splits a line of names that all end in the same words", () => {
    const line = "Alder Dock Union New Birch Dock Union Cedar Dock Union";
    const text = `${body}${line}\n\n  • Twitter\n  • Facebook`;
    const found = findSigners(text);
    expect(found?.names).toEqual(["Alder Dock Union", "New Birch Dock Union", "Cedar Dock Union"]);
    expect(text.slice(found?.start, found?.end)).toBe(line);
    expect(found?.reason).toContain("3 names that all end in “Dock Union”");
  });

  test("reads one name a line after a closing", () => {
    expect(findSigners(`${body}Sincerely,\n\nAda Roe\nHarbor Rowing Club\n`)?.names).toEqual([
      "Ada Roe",
      "Harbor Rowing Club",
    ]);
  });

  test("takes neither the furniture of a page nor a heading nor prose for signers", () => {
    expect(findSigners(`${body}Twitter\nFacebook\nInstagram`)).toBeNull();
    expect(
      findSigners("The Harbor Plan\n\nIt is a plan. It has three parts. They are long ones indeed."),
    ).toBeNull();
    expect(findSigners("The union said the Union is the union Union")).toBeNull();
  });
});

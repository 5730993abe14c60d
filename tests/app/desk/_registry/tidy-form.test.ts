import { describe, expect, test } from "vitest";
import { tidyForm } from "@/app/desk/_registry/tidy-form";

const form = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe("tidyForm", () => {
  test("leaves out rows in which nobody said anything, and keeps the others whole", () => {
    const tidy = tidyForm(
      form([
        ["names[0].name", "A"],
        ["names[0].validFrom", ""],
        ["names[1].name", " "],
        ["names[1].kind", "alias"],
        ["names[2].name", "C"],
      ]),
      { rows: { names: ["name"] } },
    );
    expect([...tidy.entries()]).toEqual([
      ["names[0].name", "A"],
      ["names[0].validFrom", ""],
      ["names[2].name", "C"],
    ]);
  });

  test("keeps a row when any of its fields that count says something", () => {
    const fields: [string, string][] = [
      ["identifiers[0].scheme", ""],
      ["identifiers[0].value", "Q5"],
    ];
    expect([...tidyForm(form(fields), { rows: { identifiers: ["scheme", "value"] } }).entries()]).toEqual(
      fields,
    );
  });

  test("leaves out empty fields that may be, and no other", () => {
    const tidy = tidyForm(
      form([
        ["officeId", ""],
        ["role", ""],
        ["counts[0].absent", ""],
        ["counts[0].yes", "1"],
        ["note.absent", ""],
      ]),
      { optional: ["officeId", "counts.absent"] },
    );
    expect([...tidy.keys()]).toEqual(["role", "counts[0].yes", "note.absent"]);
  });
});

// A database somebody has was made by these migrations as they were released: they are never edited, only followed. At
// a release, the new ones are added here.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import journal from "@/db/migrations/meta/_journal.json";

/** The first 16 digits of the SHA-256 of each. */
const released: Record<string, string> = {
  "0000_extensions_and_roles.sql": "d9ba17ede10fe148",
  "0001_tables.sql": "63fa012b5e8849d3",
  "0002_guards.sql": "db9a792abfe78f57",
  "0003_grants.sql": "fd9876d8c23471f9",
  "0004_settle_each_touch.sql": "c9fd8aaa3ce36f3f",
  "0005_public_ballots.sql": "c09364e7f5c938e6",
  "0006_evidence.sql": "0364f4a441ccdb8b",
  "0007_evidence_guards.sql": "9d259fb96cee7e2f",
  "0008_verified_quotes.sql": "b4dd555c2d1546cc",
  "0009_undated_statements.sql": "37da02514a46dce9",
};

const folder = new URL("../../db/migrations/", import.meta.url);

describe("released migrations", () => {
  test.each(Object.entries(released))("%s stands as it was released", (file, hash) => {
    const text = readFileSync(new URL(file, folder));
    expect(createHash("sha256").update(text).digest("hex").slice(0, 16)).toBe(hash);
  });

  test("come first, and each one after the one before: what is not later than the last applied is passed over", () => {
    const tags = journal.entries.map(({ tag }) => `${tag}.sql`);
    expect(tags.slice(0, Object.keys(released).length)).toEqual(Object.keys(released));
    const made = journal.entries.map(({ when }) => when);
    expect(made).toEqual([...new Set(made)].sort((a, b) => a - b));
  });
});

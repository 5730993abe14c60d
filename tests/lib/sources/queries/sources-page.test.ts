import { describe, expect, test } from "vitest";
import { sourceByNumber } from "@/lib/sources/queries/source-by-number";
import { sourcesPage } from "@/lib/sources/queries/sources-page";
import { withPublished } from "../../../support/published";

describe("sourcesPage", () => {
  test("lists the highest number first, page after page", () =>
    withPublished(async (published) => {
      for (const number of [301, 303, 302]) await published.source({ number });
      const first = await published.read((db) => sourcesPage(db, { limit: 2 }));
      expect(first.rows.map(({ number }) => number)).toEqual([303, 302]);
      const second = await published.read((db) => sourcesPage(db, { limit: 2, cursor: first.next }));
      expect(second.rows.map(({ number }) => number)).toEqual([301]);
      expect(second.next).toBeNull();
    }));
});

describe("sourceByNumber", () => {
  test("finds a public source, and nothing under a number nobody has", () =>
    withPublished(async (published) => {
      const source = await published.source({ number: 318 });
      expect(await published.read((db) => sourceByNumber(db, 318))).toEqual({
        id: source.id,
        profile: source,
      });
      expect(await published.read((db) => sourceByNumber(db, 319))).toBeNull();
    }));
});

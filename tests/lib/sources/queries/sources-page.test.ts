import { describe, expect, test } from "vitest";
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

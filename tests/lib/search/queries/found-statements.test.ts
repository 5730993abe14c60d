import { describe, expect, test } from "vitest";
import { decodeCursor, filedKey } from "@/lib/cursor";
import { foundStatements } from "@/lib/search/queries/found-statements";
import { withPublished } from "../../../support/published";

describe("foundStatements", () => {
  test("goes through what is found page after page, with how many there are", () =>
    withPublished(async (published) => {
      for (let day = 1; day <= 5; day++) await published.statement({ filedOn: `2020-07-0${day}` });
      const first = await published.read((db) => foundStatements(db, { q: "reform", after: null, limit: 3 }));
      expect(first).toMatchObject({ total: { count: 5, exact: true }, instead: null });
      expect(first.rows.map(({ filedOn }) => filedOn)).toEqual(["2020-07-05", "2020-07-04", "2020-07-03"]);
      const after = decodeCursor(first.next ?? "", filedKey);
      const second = await published.read((db) => foundStatements(db, { q: "reform", after, limit: 3 }));
      expect(second.rows.map(({ filedOn }) => filedOn)).toEqual(["2020-07-02", "2020-07-01"]);
      expect(second.next).toBeNull();
    }));

  test("says what looser words would find where nothing is found", () =>
    withPublished(async (published) => {
      await published.statement({ words: "We wrote a letter." });
      await published.statement({ words: "They asked for a seat." });
      const { total, instead } = await published.read((db) =>
        foundStatements(db, { q: '"letter seat"', after: null }),
      );
      expect(total).toEqual({ count: 0, exact: true });
      expect(instead).toEqual({ q: "letter or seat", total: { count: 2, exact: true } });
    }));

  test("offers nothing where looser words find nothing either", () =>
    withPublished(async (published) => {
      const { instead } = await published.read((db) =>
        foundStatements(db, { q: "zebra crossing", after: null }),
      );
      expect(instead).toBeNull();
    }));
});

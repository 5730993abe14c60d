import { describe, expect, test } from "vitest";
import { statementsByWords } from "@/lib/statements/queries/statements-by-words";
import { bulkStatements } from "../../../support/bulk-statements";
import { type Published, withPublished } from "../../../support/published";

const search = (published: Published, q: string, limit = 10) =>
  published.read((db) => statementsByWords(db, { q, after: null, limit }));

describe("statementsByWords", () => {
  test("finds words in any form, phrases, and what is left out", () =>
    withPublished(async (published) => {
      const letter = await published.statement({ words: "We asked the senators about qualified immunity." });
      const speech = await published.statement({
        words: "Immunity is qualified in many ways.",
        filedOn: "2020-01-01",
      });
      const found = async (q: string) => (await search(published, q)).rows.map(({ number }) => number);
      expect(await found("senator")).toEqual([letter.number]);
      expect(await found("immunity")).toEqual([letter.number, speech.number]);
      expect(await found('"qualified immunity"')).toEqual([letter.number]);
      expect(await found("immunity -senator")).toEqual([speech.number]);
      expect(await found("senator or ways")).toEqual([letter.number, speech.number]);
      expect(await found("")).toEqual([]);
    }));

  test.each([
    "'",
    '"',
    "\\",
    ":*",
    "& | !",
    "((",
    "<->",
    "-",
    "’“”",
    "%_",
    "\u202e",
    "🂡 quote",
    "a".repeat(400),
  ])("answers %j", (q) => withPublished(async (published) => void (await search(published, q))));

  test("counts rare words exactly, through the index of words", () =>
    withPublished(async (published) => {
      await bulkStatements(published, {
        statements: 3000,
        words: "'common' || case when n % 500 = 0 then ' rare' else '' end",
      });
      const { rows, total } = await search(published, "rare");
      expect(total).toEqual({ count: 6, exact: true });
      expect(rows).toHaveLength(6);
      const days = rows.map(({ filed_on }) => filed_on);
      expect(days).toEqual(days.toSorted().reverse());
      const asked = await published.statementsOf((db) =>
        statementsByWords(db, { q: "rare", after: null, limit: 10 }),
      );
      const through = asked.find(({ query }) => query.includes("materialized"));
      expect(await published.nodesOf(through)).toContain("Bitmap Index Scan editions_search_idx");
    }));

  test("finds common words among the latest, and estimates how many there are where they are very many", () =>
    withPublished(async (published) => {
      await bulkStatements(published, {
        statements: 8000,
        words: "'common' || case when n % 4 = 0 then ' frequent' else '' end",
      });
      const { rows, total } = await search(published, "common");
      expect(rows).toHaveLength(11);
      expect(total.exact).toBe(false);
      expect(total.count).toBeGreaterThan(6000);
      expect(total.count).toBeLessThan(10_000);
      expect((await search(published, "frequent")).total).toEqual({ count: 2000, exact: true });
    }));

  test("finds on the second page what follows the first", () =>
    withPublished(async (published) => {
      await bulkStatements(published, {
        statements: 300,
        words: "case when n % 10 = 0 then 'rare' else 'other' end",
      });
      const first = await search(published, "rare", 20);
      const last = first.rows[19];
      const rest = await published.read((db) =>
        statementsByWords(db, { q: "rare", after: last ? [last.filed_on, last.number] : null, limit: 20 }),
      );
      expect(rest.rows).toHaveLength(10);
      expect(rest.rows[0]?.number).toBe(first.rows[20]?.number);
    }));
});

import { describe, expect, test } from "vitest";
import type { PublicAction } from "@/lib/bills/profile";
import { sourceStatements } from "@/lib/statements/queries/source-statements";
import { statementRecord } from "@/lib/statements/queries/statement-record";
import { withPublished } from "../../../support/published";

const filed: PublicAction = {
  kind: "filed",
  chamber: null,
  day: "2020-07-23",
  from: "2020-07-23",
  to: "2020-07-23",
  description: "Filed",
  source: null,
};

describe("statementRecord", () => {
  test("brings the statement with the life of each bill it names", () =>
    withPublished(async (published) => {
      const bill = await published.bill({ identifier: "HB 6004", actions: [filed] });
      const quiet = await published.bill({ identifier: "HB 6001" });
      await published.bill({ identifier: "HB 9999", actions: [filed] });
      const card = await published.statement({ on: [bill, quiet] });
      const record = await published.read((db) => statementRecord(db, card.number));
      expect(record?.edition.card).toEqual(card);
      expect(record?.actions).toEqual({ [bill.id]: [filed], [quiet.id]: [] });
      expect(Date.parse(record?.edition.publishedAt ?? "")).toBeGreaterThan(0);
    }));

  test("finds nothing under a number nobody has", () =>
    withPublished(async (published) => {
      expect(await published.read((db) => statementRecord(db, 999_999_999))).toBeNull();
    }));

  test("brings others of its source, the latest day first, and says when there are more", () =>
    withPublished(async (published) => {
      const source = await published.source({});
      const card = await published.statement({ source, filedOn: "2020-07-24" });
      await published.statement({ source: await published.source({ number: 319 }) });
      for (const day of [3, 1, 5, 2]) await published.statement({ source, filedOn: `2020-08-0${day}` });
      const few = await published.read((db) => statementRecord(db, card.number));
      expect(few?.beside.map(({ filedOn }) => filedOn.slice(-2))).toEqual(["05", "03", "02", "01"]);
      expect(few?.moreBeside).toBe(false);
      for (const day of [6, 7]) await published.statement({ source, filedOn: `2020-08-0${day}` });
      const many = await published.read((db) => statementRecord(db, card.number));
      expect(many?.beside.map(({ filedOn }) => filedOn.slice(-2))).toEqual(["07", "06", "05", "03", "02"]);
      expect(many?.moreBeside).toBe(true);
    }));

  test("asks the database twice, and once for a page shown before", () =>
    withPublished(async (published) => {
      const source = await published.source({});
      const bill = await published.bill({ identifier: "HB 6004" });
      const card = await published.statement({ source, on: [bill] });
      await published.statement({ source });
      const ask = () => published.statementsOf((db) => statementRecord(db, card.number));
      expect(await ask()).toHaveLength(2);
      expect(await ask()).toHaveLength(2);
      expect(await ask()).toHaveLength(1);
    }));
});

describe("sourceStatements", () => {
  test("lists what was drawn from the source, page after page", () =>
    withPublished(async (published) => {
      const source = await published.source({});
      const days = ["2020-09-15", "2020-07-24", "2020-08-20", "2020-09-15"];
      for (const filedOn of days) await published.statement({ source, filedOn });
      await published.statement({ source: await published.source({ number: 319 }) });
      const listed: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await published.read((db) => sourceStatements(db, source.id, { cursor, limit: 2 }));
        listed.push(...page.rows.map(({ filedOn }) => filedOn));
        cursor = page.next;
      } while (cursor);
      expect(listed).toEqual(["2020-09-15", "2020-09-15", "2020-08-20", "2020-07-24"]);
    }));
});

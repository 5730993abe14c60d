import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { PublicAction } from "@/lib/bills/profile";
import { sourceStatements } from "@/lib/statements/queries/source-statements";
import { statementRecord } from "@/lib/statements/queries/statement-record";
import { issue } from "../../../support/corrected";
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

  test("brings the versions before each notice, the latest first, and asks no more often", () =>
    withPublished(async (published) => {
      const first = await published.statement({ words: "One." });
      const second = await issue(published, first, { kind: "correction", to: { words: "Two." } });
      const third = await issue(published, second, { kind: "update", to: { words: "Three." } });
      const ask = () => published.read((db) => statementRecord(db, first.number));
      const record = await ask();
      expect(record?.edition.card).toEqual(third);
      expect(record?.versions).toMatchObject([
        { number: 2, card: { words: "Two." } },
        { number: 1, card: { words: "One.", status: "published" } },
      ]);
      expect(record?.versions[0]?.shownTo).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      const asked = () => published.statementsOf((db) => statementRecord(db, first.number));
      expect(await asked()).toHaveLength(2);
      expect(await asked()).toHaveLength(1);
    }));

  test("shows a correction at once where the page was kept before", () =>
    withPublished(async (published) => {
      const card = await published.statement({ words: "One." });
      const ask = () => published.read((db) => statementRecord(db, card.number));
      const before = await ask();
      await ask();
      await issue(published, card, { kind: "correction", to: { words: "Two." } });
      const after = await ask();
      expect(after?.edition.card.words).toBe("Two.");
      expect(after?.version).not.toBe(before?.version);
    }));

  test("of very many versions brings the latest, and whichever is asked for", () =>
    withPublished(async (published) => {
      let card = await published.statement({});
      for (let count = 0; count < 15; count++) card = await issue(published, card, { kind: "update" });
      const versions = async (asked: number[]) =>
        (await published.read((db) => statementRecord(db, card.number, asked)))?.versions.map(
          ({ number }) => number,
        );
      expect(await versions([])).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
      expect(await versions([2, 99])).toContain(2);
    }));

  test("looks for versions only of what was corrected, as a range of their index", () =>
    withPublished(async (published) => {
      const card = await published.statement({});
      // Enough of others for a plan that would also hold on a large record.
      await published.owner.execute(sql`insert into record.versions
        (statement_id, version, content_hash, card, detail, basis, shown_from, shown_to)
        select gen_random_uuid(), 1, 'by hand', '{}', '{}', '{}', now(), now() from generate_series(1, 5000)`);
      await published.owner.execute(sql`analyze record.versions`);
      const ofVersions = async () => {
        const [asked] = await published.statementsOf((db) => statementRecord(db, card.number));
        const plan = await published.planOf(asked);
        return plan.filter(({ step }) => /versions/.test(step));
      };
      expect((await ofVersions()).map(({ loops }) => loops)).toEqual([0]);
      await issue(published, card, { kind: "correction" });
      expect(await ofVersions()).toEqual([{ step: "Index Scan versions_pkey", rows: 1, loops: 1 }]);
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

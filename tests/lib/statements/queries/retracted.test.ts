import { describe, expect, test } from "vitest";
import { sourceRecord } from "@/lib/evidence/queries/source-record";
import { feedStatements } from "@/lib/feeds/feed-statements";
import { sitemapPaths } from "@/lib/feeds/sitemap";
import { foundStatements } from "@/lib/search/queries/found-statements";
import { agentRecord } from "@/lib/statements/queries/agent-record";
import { billRecord } from "@/lib/statements/queries/bill-record";
import { sourceStatements } from "@/lib/statements/queries/source-statements";
import { statementRecord } from "@/lib/statements/queries/statement-record";
import { statementsPage } from "@/lib/statements/queries/statements-page";
import { allOfIt } from "@/lib/statements/timeline-filter";
import { bulkStatements } from "../../../support/bulk-statements";
import { issue } from "../../../support/corrected";
import { type Published, withPublished } from "../../../support/published";

const firstPage = { ...allOfIt, after: null, before: null };
const numbers = (cards: { number: number }[]) => cards.map(({ number }) => number);

async function oneRetracted(published: Published) {
  const duff = await published.agent({ name: "Bob Duff" });
  const bill = await published.bill({ identifier: "HB 6004" });
  const source = await published.source({ number: 318 });
  const of = { by: [duff], on: [bill], source };
  const stands = await published.statement({ ...of, words: "We were consulted." });
  const gone = await published.statement({ ...of, words: "We were never consulted." });
  const corrected = await published.statement({ ...of, words: "Nobody asked us." });
  await issue(published, corrected, { kind: "correction" });
  await issue(published, gone, { kind: "retraction" });
  return { duff, bill, source, stands, gone, corrected };
}

describe("a retracted statement", () => {
  test("leaves the pages of those it names and their counts, which say how many have left", () =>
    withPublished(async (published) => {
      const { stands, corrected } = await oneRetracted(published);
      const agent = await published.read((db) =>
        agentRecord(db, { kind: "person", slug: "bob-duff" }, firstPage),
      );
      const bill = await published.read((db) =>
        billRecord(db, { jurisdiction: "ct", session: "2020-js", identifierSlug: "hb-6004" }, firstPage),
      );
      for (const record of [agent, bill]) {
        expect(numbers(record?.page.cards ?? [])).toEqual([corrected.number, stands.number]);
        expect(record?.extent.entries).toBe(2);
        expect([...(record?.extent.months.values() ?? [])]).toEqual([2]);
        expect(record?.retracted).toBe(1);
      }
    }));

  test("is in no list unless it is asked for by its status", () =>
    withPublished(async (published) => {
      const { stands, gone, corrected } = await oneRetracted(published);
      const listed = async (options: Parameters<typeof statementsPage>[1]) =>
        numbers((await published.read((db) => statementsPage(db, options))).rows.map(({ card }) => card));
      expect(await listed({})).toEqual([corrected.number, stands.number]);
      expect(await listed({ q: "consulted" })).toEqual([stands.number]);
      expect(await listed({ status: "retracted" })).toEqual([gone.number]);
      expect(await listed({ status: "corrected" })).toEqual([corrected.number]);
      expect(await listed({ status: "published" })).toEqual([stands.number]);
      expect(await listed({ status: "retracted", person: "bob-duff" })).toEqual([gone.number]);
      expect(await listed({ status: "retracted", person: "bob-duff", bill: "ct/2020-js/hb-6004" })).toEqual([
        gone.number,
      ]);
      expect(await listed({ status: "retracted", person: "nobody" })).toEqual([]);
      expect(await listed({ status: "retracted", q: "consulted" })).toEqual([gone.number]);
      expect(await listed({ status: "corrected", person: "bob-duff" })).toEqual([corrected.number]);
    }));

  test("is found by its words only with the filter on, and a search without results says so", () =>
    withPublished(async (published) => {
      const { stands, gone } = await oneRetracted(published);
      const search = (q: string, retracted: boolean) =>
        published.read((db) => foundStatements(db, { q, retracted, after: null }));
      const usual = await search("consulted", false);
      expect(numbers(usual.rows)).toEqual([stands.number]);
      expect(usual.total).toEqual({ count: 1, exact: true });
      const all = await search("consulted", true);
      expect(numbers(all.rows)).toEqual([gone.number, stands.number]);
      expect(all.total.count).toBe(2);
      const nothing = await search("never", false);
      expect(nothing).toMatchObject({ rows: [], retracted: { count: 1, exact: true } });
      expect((await search("unheard", false)).retracted).toBeNull();
    }));

  test("leaves the list and the counts of its source, and the sitemap", () =>
    withPublished(async (published) => {
      const { source, stands, corrected } = await oneRetracted(published);
      const ofSource = await published.read((db) => sourceStatements(db, source.id));
      expect(numbers(ofSource.rows)).toEqual([corrected.number, stands.number]);
      const beside = await published.read((db) => statementRecord(db, stands.number));
      expect(numbers(beside?.beside ?? [])).toEqual([corrected.number]);
      expect((await published.read((db) => sourceRecord(db, { id: source.id })))?.statements).toBe(2);
      const paths = await published.read((db) => sitemapPaths(db, "statements-0"));
      expect(paths?.map((path) => path.split("/")[2])).toEqual([
        `S-${corrected.number}`,
        `S-${stands.number}`,
      ]);
    }));

  test("stays in the feeds, first, so that whoever read it there is told", () =>
    withPublished(async (published) => {
      const { stands, gone, corrected } = await oneRetracted(published);
      const feed = async (subject: Parameters<typeof feedStatements>[1]) =>
        numbers((await published.read((db) => feedStatements(db, subject))).rows.map(({ card }) => card));
      const whole = [gone.number, corrected.number, stands.number];
      expect(await feed({})).toEqual(whole);
      expect(await feed({ person: "bob-duff" })).toEqual(whole);
      expect(await feed({ bill: "ct/2020-js/hb-6004" })).toEqual(whole);
      expect(await feed({ person: "nobody" })).toEqual([]);
    }));
});

describe("a list of one status", () => {
  test("of few among many is a range of an index", () =>
    withPublished(async (published) => {
      await bulkStatements(published, { statements: 3000, words: "'common'" });
      for (let count = 0; count < 20; count++)
        await issue(published, await published.statement({}), { kind: "retraction" });
      await published.owner.execute("analyze record.editions");
      const [asked] = await published.statementsOf((db) =>
        statementsPage(db, { status: "retracted", limit: 5 }),
      );
      const plan = await published.planOf(asked);
      expect(plan.map(({ step }) => step)).toContain("Index Scan editions_status_idx");
      expect(plan.map(({ step }) => step)).not.toContain("Sort");
      const [usual] = await published.statementsOf((db) => statementsPage(db, { limit: 5 }));
      const steps = (await published.planOf(usual)).map(({ step }) => step);
      expect(steps).toContain("Index Scan editions_filed_idx");
      expect(steps).not.toContain("Sort");
    }));
});

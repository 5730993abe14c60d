import { describe, expect, test } from "vitest";
import { correctedStatements } from "@/lib/corrections/queries/corrected-statements";
import { correctionsOverview } from "@/lib/corrections/queries/corrections-overview";
import { correctionsPage } from "@/lib/corrections/queries/public-corrections";
import { publicNotice } from "@/lib/corrections/queries/public-notice";
import { issue } from "../../../support/corrected";
import { type Published, withPublished } from "../../../support/published";

const hour = 60 * 60 * 1000;
const at = (text: string) => new Date(text);

async function aFewNotices(published: Published) {
  const duff = await published.agent({ name: "Bob Duff" });
  const union = await published.agent({ name: "Local 1727", kind: "organization" });
  const bill = await published.bill({ identifier: "HB 6004" });
  const letter = await published.statement({ by: [union], on: [bill], words: "We were asked." });
  const speech = await published.statement({ by: [duff], words: "I was there." });
  await issue(published, letter, {
    kind: "correction",
    to: { words: "We were not asked." },
    issuedAt: at("2026-09-30T23:59:00Z"),
    wrongSince: at("2026-09-30T21:59:00Z"),
  });
  await issue(published, speech, {
    kind: "retraction",
    issuedAt: at("2026-10-01T00:01:00Z"),
    wrongSince: at("2026-09-30T00:01:00Z"),
  });
  return { duff, union, bill, letter, speech };
}

const numbers = (rows: { card: { number: number } }[]) => rows.map(({ card }) => card.number);

describe("correctionsPage", () => {
  test("lists every notice, the newest first, with the statement as it stands now", () =>
    withPublished(async (published) => {
      const { letter, speech } = await aFewNotices(published);
      const { rows, next } = await published.read((db) => correctionsPage(db));
      expect(rows).toMatchObject([
        {
          kind: "retraction",
          issuedAt: "2026-10-01T00:01:00.000Z",
          version: 2,
          card: { status: "retracted" },
        },
        { kind: "correction", signedBy: "Edda Editor", card: { words: "We were not asked." } },
      ]);
      expect(numbers(rows)).toEqual([speech.number, letter.number]);
      expect(next).toBeNull();
    }));

  test("goes on page after page, though several are issued at one moment", () =>
    withPublished(async (published) => {
      const issuedAt = at("2026-10-05T10:00:00Z");
      for (let count = 0; count < 7; count++)
        await issue(published, await published.statement({}), { kind: "update", issuedAt });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await published.read((db) => correctionsPage(db, { cursor, limit: 3 }));
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
      } while (cursor);
      expect(seen).toEqual(seen.toSorted().reverse());
      expect(new Set(seen).size).toBe(7);
    }));

  test("is narrowed by kind and by days of issue", () =>
    withPublished(async (published) => {
      const { letter, speech } = await aFewNotices(published);
      const found = async (options: Parameters<typeof correctionsPage>[1]) =>
        numbers((await published.read((db) => correctionsPage(db, options))).rows);
      expect(await found({ kind: "correction" })).toEqual([letter.number]);
      expect(await found({ kind: "clarification" })).toEqual([]);
      expect(await found({ from: "2026-09-01", to: "2026-09-30" })).toEqual([letter.number]);
      expect(await found({ from: "2026-10-01", to: "2026-10-31" })).toEqual([speech.number]);
      expect(await found({ days: 7 })).toEqual([]);
    }));

  test("is narrowed by whom a statement names, has left, or named before the notice", () =>
    withPublished(async (published) => {
      const { letter, speech, union, bill, duff } = await aFewNotices(published);
      const wronged = await published.agent({ name: "Ned Lamont" });
      const misput = await published.statement({ by: [wronged] });
      const { voices } = await published.statement({ by: [duff] });
      await issue(published, misput, { kind: "correction", to: { voices } });
      const found = async (options: Parameters<typeof correctionsPage>[1]) =>
        numbers((await published.read((db) => correctionsPage(db, options))).rows);
      expect(await found({ person: "bob-duff" })).toContain(speech.number);
      expect(await found({ organization: "local-1727" })).toEqual([letter.number]);
      expect(await found({ organization: union.id })).toEqual([letter.number]);
      expect(await found({ bill: "ct/2020-js/hb-6004" })).toEqual([letter.number]);
      expect(await found({ bill: bill.id })).toEqual([letter.number]);
      expect(await found({ person: "ned-lamont" })).toEqual([misput.number]);
      expect(await found({ person: "nobody" })).toEqual([]);
    }));

  test("refuses a cursor it did not write", () =>
    withPublished(async (published) => {
      await expect(published.read((db) => correctionsPage(db, { cursor: "made-up" }))).rejects.toMatchObject({
        code: "invalid",
      });
    }));

  test("reads a page as a range of one index", () =>
    withPublished(async (published) => {
      for (let count = 0; count < 400; count++)
        await issue(published, await published.statement({}), {
          kind: count % 2 ? "update" : "correction",
          issuedAt: new Date(Date.UTC(2026, 0, 1) + count * hour),
        });
      await published.owner.execute("analyze record.corrections, record.editions");
      const [asked] = await published.statementsOf((db) => correctionsPage(db, { limit: 5 }));
      const plan = await published.planOf(asked);
      expect(plan.map(({ step }) => step)).not.toContain("Sort");
      expect(plan.find(({ step }) => step.includes("public_corrections_page_idx"))?.rows).toBeLessThan(10);
    }));
});

describe("correctionsOverview", () => {
  test("names the months and the people, and the median of what was put right", () =>
    withPublished(async (published) => {
      await aFewNotices(published);
      const later = await published.statement({});
      await issue(published, later, { kind: "update", issuedAt: at("2026-10-02T00:00:00Z") });
      expect(await published.read(correctionsOverview)).toEqual({
        months: ["2026-10", "2026-09"],
        agents: [
          { kind: "person", slug: "bob-duff", name: "Bob Duff" },
          { kind: "organization", slug: "local-1727", name: "Local 1727" },
        ],
        median: { seconds: 13 * 3600, notices: 2 },
      });
    }));

  test("has nothing to say before the first notice", () =>
    withPublished(async (published) => {
      expect(await published.read(correctionsOverview)).toEqual({ months: [], agents: [], median: null });
    }));
});

describe("publicNotice", () => {
  test("brings the statement before and after the notice, whatever came later", () =>
    withPublished(async (published) => {
      const first = await published.statement({ words: "One." });
      const second = await issue(published, first, { kind: "correction", to: { words: "Two." } });
      await issue(published, second, { kind: "correction", to: { words: "Three." } });
      const notice = (version: number) =>
        published.read((db) => publicNotice(db, { number: first.number, version }));
      expect(await notice(2)).toMatchObject({
        before: { card: { words: "One." } },
        after: { card: { words: "Two." } },
        card: { words: "Three." },
      });
      expect(await notice(3)).toMatchObject({
        before: { card: { words: "Two." } },
        after: { card: { words: "Three." } },
      });
      expect(await notice(1)).toBeNull();
      expect(await notice(4)).toBeNull();
    }));
});

describe("correctedStatements", () => {
  test("has each statement once, with the moment of its newest notice", () =>
    withPublished(async (published) => {
      const first = await published.statement({});
      const second = await issue(published, first, { kind: "update", issuedAt: at("2026-10-01T00:00:00Z") });
      await issue(published, second, { kind: "retraction", issuedAt: at("2026-10-02T00:00:00Z") });
      expect(await published.read((db) => correctedStatements(db, {}))).toMatchObject([
        { card: { status: "retracted" }, changedAt: at("2026-10-02T00:00:00Z") },
      ]);
    }));
});

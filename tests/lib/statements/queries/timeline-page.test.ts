import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FiledKey } from "@/lib/cursor";
import { agentRecord } from "@/lib/statements/queries/agent-record";
import type { TimelineQuery } from "@/lib/statements/queries/timeline-page";
import { allOfIt, type TimelineFilter } from "@/lib/statements/timeline-filter";
import { type Published, withPublished } from "../../../support/published";

const start = { after: null, before: null };

/** A page of the timeline of Bob Duff. */
async function pageOf(published: Published, query: TimelineQuery, limit?: number) {
  const address = { kind: "person", slug: "bob-duff" } as const;
  const record = await published.read((db) => agentRecord(db, address, query, limit));
  if (!record) throw new Error("Bob Duff is not public");
  return record.page;
}

const numbers = (page: { cards: { number: number }[] }) => page.cards.map(({ number }) => number);

describe("timelinePage", () => {
  test("goes through every statement once, forward and back, in either order", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom("newest" as const, "oldest" as const),
        fc.integer({ min: 1, max: 5 }),
        (days, order, limit) =>
          withPublished(async (published) => {
            const duff = await published.agent({ name: "Bob Duff" });
            const other = await published.agent({ name: "Ned Lamont" });
            for (const day of days) await published.statement({ by: [duff], filedOn: `2020-07-0${day}` });
            await published.statement({ by: [other], filedOn: "2020-07-03" });
            const filter: TimelineFilter = { ...allOfIt, order };
            const page = (place: { after?: FiledKey; before?: FiledKey }) =>
              pageOf(published, { ...filter, ...start, ...place }, limit);

            const pages = [await page({})];
            for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
              pages.push(await page({ after: next }));
            const forward = pages.flatMap(({ cards }) => cards);
            expect(forward).toHaveLength(days.length);
            const keys = forward.map(({ filedOn, number }) => `${filedOn} ${number}`);
            expect(keys).toEqual(order === "newest" ? keys.toSorted().reverse() : keys.toSorted());
            expect(pages.map(({ following }) => following?.[1] ?? null)).toEqual([
              ...pages.slice(1).map(({ cards }) => cards[0]?.number),
              null,
            ]);

            for (let at = pages.length - 1; at > 0; at--) {
              const back = await page({ before: pages[at]?.previous ?? undefined });
              expect(numbers(back)).toEqual(numbers(pages[at - 1] ?? { cards: [] }));
              expect(back.previous === null).toBe(at === 1);
              expect(back.next).toEqual(pages[at - 1]?.next);
              expect(back.following).toEqual(pages[at - 1]?.following);
            }
          }),
      ),
      { numRuns: 25 },
    ));

  test("narrows by year, form and bill, and by all at once", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      const bill = await published.bill({ identifier: "HB 6004" });
      const wanted = await published.statement({
        by: [duff],
        on: [bill],
        filedOn: "2020-07-31",
        kind: "letter",
      });
      await published.statement({ by: [duff], on: [bill], filedOn: "2020-08-01", kind: "speech" });
      await published.statement({ by: [duff], filedOn: "2020-07-01", kind: "letter" });
      await published.statement({ by: [duff], on: [bill], filedOn: "2019-12-31", kind: "letter" });
      await published.statement({ by: [], on: [bill], filedOn: "2020-07-02", kind: "letter" });
      const count = async (filter: Partial<TimelineFilter>) =>
        numbers(await pageOf(published, { ...allOfIt, ...start, ...filter }));
      expect(await count({})).toHaveLength(4);
      expect(await count({ period: "2020" })).toHaveLength(3);
      expect(await count({ period: "2020-07" })).toHaveLength(2);
      expect(await count({ kind: "letter" })).toHaveLength(3);
      expect(await count({ bill: "ct/2020-js/hb-6004" })).toHaveLength(3);
      expect(await count({ bill: "ct/2020-js/hb-9999" })).toEqual([]);
      expect(await count({ bill: "ct/2020-js/hb-6004", kind: "letter", period: "2020" })).toEqual([
        wanted.number,
      ]);
    }));

  test("is empty beyond the end", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      await published.statement({ by: [duff], filedOn: "2020-07-31" });
      const page = await pageOf(published, { ...allOfIt, after: ["0001-01-01", 1], before: null });
      expect(page).toEqual({ cards: [], previous: null, next: null, following: null });
    }));
});

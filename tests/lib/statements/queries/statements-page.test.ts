import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/errors";
import { type StatementsPageOptions, statementsPage } from "@/lib/statements/queries/statements-page";
import { type Published, withPublished } from "../../../support/published";

const found = async (published: Published, options: StatementsPageOptions) => {
  const { rows } = await published.read((db) => statementsPage(db, options));
  return rows.map(({ card }) => card.number);
};

async function newsroom(published: Published) {
  const duff = await published.agent({ name: "Bob Duff" });
  const union = await published.agent({ name: "Local 1727", kind: "organization" });
  const bill = await published.bill({ identifier: "HB 6004" });
  const both = await published.statement({
    by: [duff, union],
    on: [bill],
    filedOn: "2020-07-24",
    words: "We met at police headquarters.",
  });
  const alone = await published.statement({
    by: [duff],
    filedOn: "2020-08-20",
    words: "They were rude to me.",
  });
  const union2 = await published.statement({
    by: [union],
    on: [bill],
    filedOn: "2020-09-15",
    words: "We met him.",
  });
  return { duff, union, bill, both, alone, union2 };
}

describe("statementsPage", () => {
  test("lists everything, the latest day first", () =>
    withPublished(async (published) => {
      const { both, alone, union2 } = await newsroom(published);
      expect(await found(published, {})).toEqual([union2.number, alone.number, both.number]);
    }));

  test("takes a person, organization or bill by id or by address", () =>
    withPublished(async (published) => {
      const { duff, union, bill, both, alone, union2 } = await newsroom(published);
      for (const person of [duff.id, "bob-duff"]) {
        expect(await found(published, { person })).toEqual([alone.number, both.number]);
      }
      for (const organization of [union.id, "local-1727"]) {
        expect(await found(published, { organization })).toEqual([union2.number, both.number]);
      }
      for (const named of [bill.id, "ct/2020-js/hb-6004"]) {
        expect(await found(published, { bill: named })).toEqual([union2.number, both.number]);
      }
    }));

  test("does not take an organization for a person", () =>
    withPublished(async (published) => {
      const { union } = await newsroom(published);
      expect(await found(published, { person: union.id })).toEqual([]);
      expect(await found(published, { person: "local-1727" })).toEqual([]);
    }));

  test("puts filters together", () =>
    withPublished(async (published) => {
      const { both, union2 } = await newsroom(published);
      expect(await found(published, { person: "bob-duff", organization: "local-1727" })).toEqual([
        both.number,
      ]);
      expect(await found(published, { bill: "ct/2020-js/hb-6004", from: "2020-09-01" })).toEqual([
        union2.number,
      ]);
      expect(await found(published, { to: "2020-07-24" })).toEqual([both.number]);
      expect(await found(published, { organization: "local-1727", q: "headquarters" })).toEqual([
        both.number,
      ]);
      expect(await found(published, { q: "met", from: "2020-09-15", to: "2020-09-15" })).toEqual([
        union2.number,
      ]);
      expect(await found(published, { person: "bob-duff", bill: "ct/2020-js/hb-9" })).toEqual([]);
    }));

  test.each([{}, { person: "bob-duff" }, { q: "reform" }])("goes on at the cursor under %j", (filters) =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      const made: number[] = [];
      for (let at = 0; at < 7; at++) {
        const card = await published.statement({ by: [duff], filedOn: `2020-07-0${1 + (at % 3)}` });
        made.push(card.number);
      }
      const listed: number[] = [];
      let cursor: string | null = null;
      do {
        const page = await published.read((db) => statementsPage(db, { ...filters, cursor, limit: 3 }));
        listed.push(...page.rows.map(({ card }) => card.number));
        cursor = page.next;
      } while (cursor);
      expect(listed.toSorted()).toEqual(made);
      expect(listed).toHaveLength(7);
    }),
  );

  test("refuses a cursor it did not give", () =>
    withPublished(async (published) => {
      await expect(published.read((db) => statementsPage(db, { cursor: "e30" }))).rejects.toThrow(
        DomainError,
      );
    }));
});

import { describe, expect, test } from "vitest";
import type { PublicAction } from "@/lib/bills/profile";
import type { Card } from "@/lib/statements/card";
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
      expect(record?.card).toEqual(card);
      expect(record?.actions).toEqual({ [bill.id]: [filed], [quiet.id]: [] });
      expect(record?.publishedAt).toBeInstanceOf(Date);
    }));

  test("finds nothing under a number nobody has", () =>
    withPublished(async (published) => {
      expect(await published.read((db) => statementRecord(db, 999_999_999))).toBeNull();
    }));

  test("reads by index alone, and with the statements beside it asks twice", () =>
    withPublished(async (published) => {
      const source = await published.source({});
      const card = await published.statement({
        source,
        on: [await published.bill({ identifier: "HB 6004" })],
      });
      const asked = await published.statementsOf(async (db) => {
        const record = await statementRecord(db, card.number);
        await sourceStatements(db, record?.sourceId ?? "", { except: card.number });
      });
      expect(asked).toHaveLength(2);
    }));
});

describe("sourceStatements", () => {
  test("lists what was drawn from the source, page after page, without the one left out", () =>
    withPublished(async (published) => {
      const source = await published.source({});
      const days = ["2020-09-15", "2020-07-24", "2020-08-20", "2020-09-15"];
      const cards: Card[] = [];
      for (const filedOn of days) cards.push(await published.statement({ source, filedOn }));
      await published.statement({ source: await published.source({ number: 319 }) });
      const listed: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await published.read((db) => sourceStatements(db, source.id, { cursor, limit: 2 }));
        listed.push(...page.rows.map(({ filedOn }) => filedOn));
        cursor = page.next;
      } while (cursor);
      expect(listed).toEqual(["2020-09-15", "2020-09-15", "2020-08-20", "2020-07-24"]);
      const others = await published.read((db) =>
        sourceStatements(db, source.id, { except: cards[0]?.number }),
      );
      expect(others.rows).toHaveLength(3);
    }));
});

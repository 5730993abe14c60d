import { describe, expect, test } from "vitest";
import { billsPage } from "@/lib/bills/queries/bills-page";
import { withPublished } from "../../../support/published";

describe("billsPage", () => {
  test("lists the latest step first and bills without one last, each once", () =>
    withPublished(async (published) => {
      const days = ["2020-07-31", null, "2020-07-24", "2020-07-31", null, "2020-07-23", "2020-07-31"];
      for (const [at, latestActionOn] of days.entries()) {
        await published.bill({ identifier: `HB ${6000 + at}`, latestActionOn });
      }
      const listed: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await published.read((db) => billsPage(db, { cursor, limit: 2 }));
        listed.push(...page.rows.map(({ identifier }) => identifier));
        cursor = page.next;
      } while (cursor);
      const day = new Map(days.map((latest, at) => [`HB ${6000 + at}`, latest]));
      expect(listed.map((identifier) => day.get(identifier))).toEqual([
        "2020-07-31",
        "2020-07-31",
        "2020-07-31",
        "2020-07-24",
        "2020-07-23",
        null,
        null,
      ]);
      expect(new Set(listed).size).toBe(7);
    }));

  test.each(["hb 6004", "HB6004", "6004", "police account", "public act no 20-1"])(
    "finds a bill as %s",
    (q) =>
      withPublished(async (published) => {
        await published.bill({
          identifier: "HB 6004",
          names: [
            { name: "Police accountability bill", kind: "everyday" },
            { name: "July Special Session, Public Act No. 20-1", kind: "official" },
          ],
        });
        await published.bill({ identifier: "HB 6001" });
        const found = await published.read((db) => billsPage(db, { q }));
        expect(found.rows.map(({ identifier }) => identifier)).toEqual(["HB 6004"]);
      }),
  );
});

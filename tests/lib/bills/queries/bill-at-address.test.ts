import { describe, expect, test } from "vitest";
import { billAtAddress } from "@/lib/bills/queries/bill-at-address";
import { withPublished } from "../../../support/published";

const address = (identifierSlug: string) => ({ jurisdiction: "ct", session: "2020-js", identifierSlug });

describe("billAtAddress", () => {
  test("finds the bill of this jurisdiction, session and number, and no other", () =>
    withPublished(async (published) => {
      const bill = await published.bill({ identifier: "HB 6004" });
      const found = await published.read((db) => billAtAddress(db, address("hb-6004")));
      expect(found?.profile).toEqual(bill);
      expect(
        await published.read((db) => billAtAddress(db, { ...address("hb-6004"), session: "2020" })),
      ).toBeNull();
    }));

  test("finds a bill at an address it had before", () =>
    withPublished(async (published) => {
      const bill = await published.bill({ identifier: "HB 6004" });
      await published.address("/bills/ct/2020-js/lco-3700", "bill", bill.id, true);
      const found = await published.read((db) => billAtAddress(db, address("lco-3700")));
      expect(found?.profile.path).toBe("/bills/ct/2020-js/hb-6004");
    }));
});

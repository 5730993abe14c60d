import { describe, expect } from "vitest";
import { billsById, findBills } from "@/lib/bills/queries/find-bills";
import { test } from "@/tests/support/newsroom";
import { refusal } from "@/tests/support/refusal";
import { aBill } from "@/tests/support/registry";

describe("findBills", () => {
  test("finds by number however it is spaced, the whole number first", async ({ newsroom: { reporter } }) => {
    const { id } = await aBill(reporter, "HB 604");
    await aBill(reporter, "HB 6041");
    for (const query of ["hb604", "HB 604", "h.b. 604"]) {
      const [first] = await findBills(reporter, { query });
      expect(first?.id).toBe(id);
    }
  });

  test("keeps two sessions with the same number apart by the name of the session", async ({
    newsroom: { reporter },
  }) => {
    await aBill(reporter, "SB 900");
    await aBill(reporter, "SB 900");
    const found = await findBills(reporter, { query: "sb 900" });
    expect(new Set(found.map(({ session }) => session)).size).toBe(2);
  });

  test("finds by everyday name and by title", async ({ newsroom: { reporter } }) => {
    const { id } = await aBill(reporter, "HB 3", {
      title: "An act on quayside lanterns",
      names: [{ name: "the lamplighter law" }],
    });
    expect((await findBills(reporter, { query: "lamplighter" }))[0]).toMatchObject({
      id,
      everydayName: "the lamplighter law",
    });
    expect((await findBills(reporter, { query: "quayside" })).map((bill) => bill.id)).toEqual([id]);
    expect((await billsById(reporter, [id])).map(({ identifier }) => identifier)).toEqual(["HB 3"]);
  });

  test("finds nothing for wildcards, and answers only whoever is signed in", async ({ newsroom }) => {
    await aBill(newsroom.reporter, "HB 5");
    for (const query of ["%", "_", "", "\0"])
      expect(await findBills(newsroom.reporter, { query })).toEqual([]);
    expect((await refusal(findBills(newsroom.visitor, { query: "hb" }))).code).toBe("not_signed_in");
  });
});

import { describe, expect } from "vitest";
import { termsOfAgents } from "@/lib/people/queries/terms-of-agent";
import { test } from "@/tests/support/newsroom";
import { aPerson, aTerm } from "@/tests/support/registry";

describe("termsOfAgents", () => {
  test("tells which terms may cover a day; an unknown start or end leaves it possible", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id } = await aPerson(reporter, "Ola Byrne");
    await aTerm(reporter, id, { role: "Council member", end: "2015-01-04" });
    await aTerm(reporter, id, { role: "Mayor", start: "2015-01-04", end: "2019-01-03" });
    await aTerm(reporter, id, { role: "Senator", start: "2019-01-09" });
    const fitting = async (day: { from: string | null; to: string | null }) =>
      (await termsOfAgents(reporter, { agentIds: [id], day }))
        .filter(({ fits }) => fits)
        .map(({ role }) => role);
    expect(await fitting({ from: "2017-05-01", to: "2017-05-01" })).toEqual(["Mayor"]);
    expect(await fitting({ from: "1999-05-01", to: "1999-05-01" })).toEqual(["Council member"]);
    expect(await fitting({ from: "2018-01-01", to: "2020-12-31" })).toEqual(["Mayor", "Senator"]);
    expect(await fitting({ from: null, to: null })).toEqual([]);
  });
});

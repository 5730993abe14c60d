import { describe, expect } from "vitest";
import type { ActorContext } from "@/lib/context";
import { agentsById, findAgents } from "@/lib/people/queries/find-agents";
import { test } from "@/tests/support/newsroom";
import { refusal } from "@/tests/support/refusal";
import { anOrganization, aPerson, aTerm } from "@/tests/support/registry";

const namesFor = async (ctx: ActorContext, query: string) =>
  (await findAgents(ctx, { query })).map(({ name }) => name);

describe("findAgents", () => {
  test("puts names that begin with what was typed before names that hold it", async ({
    newsroom: { reporter },
  }) => {
    await aPerson(reporter, "Ida Quimby");
    await aPerson(reporter, "Quimby Marsh");
    await anOrganization(reporter, "Friends of Old Quimbyton");
    expect(await namesFor(reporter, "quimby")).toEqual([
      "Quimby Marsh",
      "Ida Quimby",
      "Friends of Old Quimbyton",
    ]);
  });

  test("finds by other names and says by which", async ({ newsroom: { reporter } }) => {
    await anOrganization(reporter, "Tidewater Transit Authority", {
      names: [{ name: "TTA", kind: "short" }],
    });
    const [found] = await findAgents(reporter, { query: "tta" });
    expect(found).toMatchObject({ name: "Tidewater Transit Authority", foundBy: "TTA" });
  });

  test("finds accented names by plain letters, and nearly right spellings", async ({
    newsroom: { reporter },
  }) => {
    await aPerson(reporter, "José Peñaranda");
    await aPerson(reporter, "Thomas Kulhavikson");
    expect(await namesFor(reporter, "penaranda")).toContain("José Peñaranda");
    expect(await namesFor(reporter, "thomas kulhawikson")).toContain("Thomas Kulhavikson");
  });

  test("shows the role held now rather than a past one", async ({ newsroom: { reporter } }) => {
    const { id } = await aPerson(reporter, "Vera Longfellow");
    await aTerm(reporter, id, { role: "Governor", start: "2019", party: "I" });
    await aTerm(reporter, id, { role: "Mayor", start: "2011", end: "2018" });
    const [found] = await findAgents(reporter, { query: "Longfellow" });
    expect(found?.office).toBe("Governor (I)");
  });

  test("takes wildcards for what they are, and finds nothing for nothing", async ({
    newsroom: { reporter },
  }) => {
    await aPerson(reporter, "Plain Name");
    for (const query of ["%", "_____", "\\", "", "   ", "\0", "\ud800"]) {
      expect(await namesFor(reporter, query)).not.toContain("Plain Name");
    }
  });

  test("answers only whoever is signed in", async ({ newsroom: { visitor } }) => {
    expect((await refusal(findAgents(visitor, { query: "a" }))).code).toBe("not_signed_in");
    expect((await refusal(agentsById(visitor, []))).code).toBe("not_signed_in");
  });
});

import { describe, expect, test } from "vitest";
import type { PublicVote } from "@/lib/bills/profile";
import type { AgentProfile } from "@/lib/people/profile";
import { agentRecord } from "@/lib/statements/queries/agent-record";
import { countedEntries } from "@/lib/statements/queries/filed-days";
import { allOfIt } from "@/lib/statements/timeline-filter";
import { type Published, withPublished } from "../../../support/published";

const recordOf = (published: Published, slug: string) =>
  published.read((db) => agentRecord(db, { kind: "person", slug }, firstPage));

const firstPage = { ...allOfIt, after: null, before: null };

const ids = [
  "01a201af-a04b-7714-a09c-0ebd0094f401",
  "01a201af-a04b-7714-a09c-0ebd0094f402",
  "01a201af-a04b-7714-a09c-0ebd0094f403",
] as const;

const vote = (id: string, day: string, voters: [AgentProfile, "yes" | "no"][]): PublicVote => ({
  id,
  chamber: "upper",
  identifier: "",
  question: `Question ${id}`,
  day,
  from: day,
  to: day,
  result: "passed",
  counts: [],
  ballots: [
    { printedName: "W. Duff", option: "no", agent: null },
    ...voters.map(([{ id: agentId, name, slug }, option]) => ({
      printedName: name.toUpperCase(),
      option,
      agent: { id: agentId, name, slug },
    })),
  ],
});

describe("agentRecord", () => {
  test("counts statements by month and names the years", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      for (const filedOn of ["2020-08-20", "2020-08-20", "2020-07-01", "2016-02-29"]) {
        await published.statement({ by: [duff], filedOn });
      }
      await published.statement({
        by: [await published.agent({ name: "Ned Lamont" })],
        filedOn: "2019-01-01",
      });
      const { extent } = (await recordOf(published, "bob-duff")) ?? {};
      expect([...(extent?.months ?? [])]).toEqual([
        ["2016-02", 1],
        ["2020-07", 1],
        ["2020-08", 2],
      ]);
      expect(extent).toMatchObject({ entries: 4, more: false, years: [2020, 2016] });
    }));

  test("stops counting one by one, says so, and still names every year", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      for (let at = 0; at <= countedEntries; at++)
        await published.statement({ by: [duff], filedOn: "2020-08-20" });
      await published.statement({ by: [duff], filedOn: "2004-01-01" });
      expect((await recordOf(published, "bob-duff"))?.extent).toMatchObject({
        entries: countedEntries,
        more: true,
        years: [2020, 2004],
      });
    }));

  test("has nothing for somebody without statements", () =>
    withPublished(async (published) => {
      await published.agent({ name: "Bob Duff" });
      expect(await recordOf(published, "bob-duff")).toMatchObject({
        extent: { entries: 0, more: false, years: [] },
        votes: [],
      });
    }));

  test("lists the ballots of this person alone, the latest vote first", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      const other = await published.agent({ name: "Tony Hwang" });
      await published.bill({
        identifier: "HB 6001",
        votes: [
          vote(ids[0], "2020-07-23", [[duff, "no"]]),
          vote(ids[1], "2020-07-29", [
            [other, "no"],
            [duff, "yes"],
          ]),
        ],
      });
      await published.bill({ identifier: "HB 6004", votes: [vote(ids[2], "2020-07-30", [[other, "yes"]])] });
      const record = await recordOf(published, "bob-duff");
      expect(record?.votes).toEqual([
        expect.objectContaining({
          voteId: ids[1],
          option: "yes",
          billIdentifier: "HB 6001",
          printedName: "BOB DUFF",
        }),
        expect.objectContaining({ voteId: ids[0], option: "no", billPath: "/bills/ct/2020-js/hb-6001" }),
      ]);
    }));
});

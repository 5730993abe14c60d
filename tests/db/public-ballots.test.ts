import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { publicBallots, publicBills } from "@/db/schema";
import type { PublicBallot, PublicVote } from "@/lib/bills/profile";
import type { AgentProfile } from "@/lib/people/profile";
import { type Published, withPublished } from "../support/published";

const ballot = ({ id, name, slug }: AgentProfile, option: PublicBallot["option"]): PublicBallot => ({
  printedName: name.toUpperCase(),
  option,
  agent: { id, name, slug },
});

const vote = (ballots: PublicBallot[]): PublicVote => ({
  id: "01a201af-a04b-7714-a09c-0ebd0094f412",
  chamber: "upper",
  identifier: "",
  question: "Pass the bill",
  day: "2020-07-29",
  from: "2020-07-29",
  to: "2020-07-29",
  result: "passed",
  counts: [],
  ballots,
});

const kept = (published: Published) =>
  published.owner
    .select({ agentId: publicBallots.agentId, votedOn: publicBallots.votedOn, line: publicBallots.line })
    .from(publicBallots);

describe("the ballots of a public bill", () => {
  test("are those of its profile that name somebody public", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      await published.bill({
        identifier: "HB 6004",
        votes: [vote([ballot(duff, "yes"), { printedName: "HWANG", option: "no", agent: null }])],
      });
      expect(await kept(published)).toEqual([
        {
          agentId: duff.id,
          votedOn: "2020-07-29",
          line: expect.objectContaining({
            option: "yes",
            printedName: "BOB DUFF",
            billIdentifier: "HB 6004",
          }),
        },
      ]);
    }));

  test("follow the profile when it changes", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      const hwang = await published.agent({ name: "Tony Hwang" });
      const bill = await published.bill({ identifier: "HB 6004", votes: [vote([ballot(duff, "yes")])] });
      await published.owner.execute(sql`set local session_replication_role = origin`);
      await published.owner
        .update(publicBills)
        .set({ profile: { ...bill, votes: [vote([ballot(hwang, "no")])] } })
        .where(eq(publicBills.id, bill.id));
      expect((await kept(published)).map(({ agentId }) => agentId)).toEqual([hwang.id]);
    }));

  test("cannot be written by the application", () =>
    withPublished(async (published) => {
      await published.owner.execute(sql`set local role stet_desk`);
      await expect(
        published.owner.transaction((tx) => tx.execute(sql`delete from record.ballots`)),
      ).rejects.toThrow();
      await published.owner.execute(sql`reset role`);
    }));
});

import { describe, expect } from "vitest";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { addVote } from "@/lib/bills/commands/add-vote";
import { deskBill } from "@/lib/bills/queries/desk-bill";
import { type DeskBillsOptions, deskBills } from "@/lib/bills/queries/desk-bills";
import { legislatures } from "@/lib/bills/queries/legislatures";
import { billActionInput, voteInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { test } from "../../../support/newsroom";
import { aBill, aPerson, aSession } from "../../../support/registry";
import { aPublication } from "../../../support/statements";

const numbers = async (ctx: ActorContext, options: DeskBillsOptions) =>
  (await deskBills(ctx, options)).rows.map(({ identifier }) => identifier);

describe("deskBills", () => {
  test("lists bills by number, numbers in their order, page by page", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const session = await aSession(reporter);
    for (const identifier of ["HB 10", "SB 2", "HB 9", "HB 100", "HB 9 A"]) {
      await aBill(reporter, identifier, { legislativeSessionId: session.id });
    }
    const listed: string[] = [];
    for (let cursor: string | null = null, last = false; !last; ) {
      const page = await deskBills(reporter, { sessionId: session.id, cursor, limit: 2 });
      listed.push(...page.rows.map(({ identifier }) => identifier));
      cursor = page.next;
      last = page.next === null;
    }
    expect(listed).toEqual(["HB 9", "HB 9 A", "HB 10", "HB 100", "SB 2"]);
  });

  test("finds a bill by its number however it is typed, by title and by any name", async ({ newsroom }) => {
    const { reporter } = newsroom;
    await aBill(reporter, "HB 6543", {
      title: "An Act Concerning Ferries",
      names: [{ name: "The ferry bill", kind: "everyday" }],
    });

    for (const q of ["HB 6543", "hb6543", "hb-65", "concerning FERRIES", "ferry bill"]) {
      expect.soft(await numbers(reporter, { q }), q).toEqual(["HB 6543"]);
    }
    expect(await numbers(reporter, { q: "%" })).toEqual([]);
    expect(await numbers(reporter, { q: "6543" })).toEqual([]);
  });

  test("shows which bills lack actions or votes", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id } = await aBill(reporter, "AR 1");
    await aBill(reporter, "AR 2");
    await addBillAction(
      reporter,
      billActionInput.parse({ billId: id, kind: "filed", day: "2021-01-04", description: "Filed" }),
    );

    expect(await numbers(reporter, { q: "ar", missing: "action" })).toEqual(["AR 2"]);
    expect(await numbers(reporter, { q: "ar", missing: "vote" })).toEqual(["AR 1", "AR 2"]);
  });
});

describe("deskBill", () => {
  test("holds actions, votes with each source's counts, and who cast the ballots", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const bill = await aBill(reporter, "HB 31");
    const voter = await aPerson(reporter, "Vic Voter");
    await addVote(
      reporter,
      voteInput.parse({
        billId: bill.id,
        chamber: "lower",
        question: "Shall the bill pass?",
        day: "2021-05-06",
        result: "passed",
        counts: [
          { yes: 80, no: 60 },
          { yes: 79, no: 60, absent: 1 },
        ],
        ballots: [
          { printedName: "VOTER", option: "yes", agentId: voter.id },
          { printedName: "OTHER", option: "absent" },
        ],
      }),
    );
    await aPublication(newsroom, { bills: [{ billId: bill.id }] });

    const known = await deskBill(reporter, bill.id);

    expect(known).toMatchObject({
      version: 2,
      publicPath: expect.stringMatching(/\/hb-31$/),
      voters: { [voter.id]: "Vic Voter" },
      content: {
        votes: [
          {
            counts: [
              { yes: 80, absent: null },
              { yes: 79, absent: 1 },
            ],
            ballots: [{ printedName: "OTHER" }, { printedName: "VOTER", agentId: voter.id }],
          },
        ],
      },
    });
    expect(await deskBill(reporter, crypto.randomUUID())).toBeNull();
  });
});

describe("legislatures", () => {
  test("lists jurisdictions with their sessions", async ({ newsroom }) => {
    const { id, jurisdiction } = await aSession(newsroom.reporter, "aa-first");

    const [first] = await legislatures(newsroom.reporter);
    expect(await legislatures(newsroom.reporter)).toContainEqual(
      expect.objectContaining({
        slug: jurisdiction,
        sessions: [expect.objectContaining({ id, slug: "2021" })],
      }),
    );
    expect(first).toHaveProperty("sessions");
  });
});

import { describe, expect } from "vitest";
import { addBill } from "@/lib/bills/commands/add-bill";
import { addJurisdiction } from "@/lib/bills/commands/add-jurisdiction";
import { addLegislativeSession } from "@/lib/bills/commands/add-legislative-session";
import { addVote } from "@/lib/bills/commands/add-vote";
import { billInput, jurisdictionInput, legislativeSessionInput, voteInput } from "@/lib/bills/schema";
import { addAgent } from "@/lib/people/commands/add-agent";
import { addOffice } from "@/lib/people/commands/add-office";
import { editAgent } from "@/lib/people/commands/edit-agent";
import { agentInput, officeInput } from "@/lib/people/schema";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aBill, anOrganization, aPerson, aSession, aTerm } from "../../../support/registry";
import { aDraft, statementFields } from "../../../support/statements";

describe("what the registry refuses", () => {
  test("names the field, and keeps nothing of it", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id: personId } = await aPerson(reporter, "Known Person", {
      identifiers: [{ scheme: "wikidata", value: "Q5" }],
    });
    const { id: organizationId } = await anOrganization(reporter, "Known Organization");
    const session = await aSession(reporter, "known");
    const { id: billId } = await aBill(reporter, "HB 1", { legislativeSessionId: session.id });
    const office = officeInput.parse({ title: "Known Office" });
    await addOffice(reporter, office);
    const draft = await aDraft(newsroom);
    const organization = (over: Record<string, unknown>) =>
      agentInput.parse({ kind: "organization", name: "A Name", ...over });
    const ballot = (printedName: string, agentId: string | null = null) => ({
      printedName,
      option: "yes",
      agentId,
    });
    const vote = (ballots: unknown) =>
      voteInput.parse({
        billId,
        chamber: "lower",
        question: "Pass?",
        day: "2021",
        result: "passed",
        ballots,
      });

    const refused: [string, () => Promise<unknown>][] = [
      ["end", () => aTerm(reporter, personId, { start: "2021", end: "2019" })],
      [
        "names",
        () =>
          addAgent(
            reporter,
            organization({ names: [{ name: "N", validFrom: "2021-01-02", validTo: "2021-01-01" }] }),
          ),
      ],
      ["names", () => addAgent(reporter, organization({ names: [{ name: "N" }, { name: "N" }] }))],
      [
        "identifiers",
        () => addAgent(reporter, organization({ identifiers: [{ scheme: "wikidata", value: "Q5" }] })),
      ],
      [
        "parentId",
        () => addAgent(reporter, { ...organization({ parentId: organizationId }), kind: "person" }),
      ],
      [
        "parentId",
        () =>
          editAgent(editor, {
            id: organizationId,
            version: 1,
            agent: organization({ parentId: organizationId }),
          }),
      ],
      ["title", () => addOffice(reporter, office)],
      [
        "slug",
        () =>
          addJurisdiction(reporter, jurisdictionInput.parse({ slug: "known", name: "Known", kind: "state" })),
      ],
      [
        "slug",
        () =>
          addLegislativeSession(
            reporter,
            legislativeSessionInput.parse({
              jurisdictionId: session.jurisdictionId,
              slug: "2021",
              name: "Again",
            }),
          ),
      ],
      [
        "endsOn",
        () =>
          addLegislativeSession(
            reporter,
            legislativeSessionInput.parse({
              jurisdictionId: session.jurisdictionId,
              slug: "2022",
              name: "Backwards",
              startsOn: "2022-02-01",
              endsOn: "2022-01-01",
            }),
          ),
      ],
      [
        "identifier",
        () =>
          addBill(
            reporter,
            billInput.parse({ legislativeSessionId: session.id, identifier: "hb-1", title: "Again" }),
          ),
      ],
      [
        "names",
        () =>
          addBill(
            reporter,
            billInput.parse({
              legislativeSessionId: session.id,
              identifier: "HB 2",
              title: "Two",
              names: [{ name: "N" }, { name: "N" }],
            }),
          ),
      ],
      ["ballots", () => addVote(reporter, vote([ballot("A"), ballot("A")]))],
      ["ballots", () => addVote(reporter, vote([ballot("A", personId), ballot("B", personId)]))],
      [
        "links",
        () =>
          editStatement(reporter, {
            id: draft.id,
            version: 1,
            statement: statementFields({
              sourceId: draft.sourceId,
              links: [{ kind: "answers", targetId: draft.id }],
            }),
          }),
      ],
    ];

    for (const [field, act] of refused) {
      const error = await refusal(act());
      expect.soft(Object.keys(error.fields), error.message).toEqual([field]);
      expect.soft(["invalid", "conflict"]).toContain(error.code);
    }
    const [counted] = await newsroom.desk.sql`select
      (select count(*)::int from desk.agents) as agents, (select count(*)::int from desk.bills) as bills,
      (select count(*)::int from desk.votes) as votes, (select count(*)::int from desk.terms) as terms`;
    expect(counted).toEqual({ agents: 2, bills: 1, votes: 0, terms: 0 });
  });
});

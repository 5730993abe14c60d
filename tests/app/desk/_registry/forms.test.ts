import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { agentNames, agents, ballots, voteCounts, votes } from "@/db/schema";
import { addOffice } from "@/lib/people/commands/add-office";
import { editAgent } from "@/lib/people/commands/edit-agent";
import { agentInput, officeInput } from "@/lib/people/schema";
import { one } from "@/lib/rows";
import { type Fields, postsTo, shown } from "../../../support/desk-forms";
import { test } from "../../../support/newsroom";
import { aBill, aPerson, aSession, aTerm } from "../../../support/registry";
import { revisionsOf } from "../../../support/revisions";

const forms = {
  addPerson: async () => (await import("@/app/desk/people/new/actions")).addPersonAction,
  editPerson: async () => (await import("@/app/desk/people/[id]/edit/actions")).editPersonAction,
  addRole: async () => (await import("@/app/desk/people/[id]/role/actions")).addRoleAction,
  editRole: async () => (await import("@/app/desk/people/[id]/role/[termId]/actions")).editRoleAction,
  addVote: async () => (await import("@/app/desk/bills/[id]/vote/actions")).addVoteAction,
  addStep: async () => (await import("@/app/desk/bills/[id]/step/actions")).addStepAction,
  addBill: async () => (await import("@/app/desk/bills/new/actions")).addBillAction,
  editBill: async () => (await import("@/app/desk/bills/[id]/edit/actions")).editBillAction,
  addOffice: async () => (await import("@/app/desk/people/offices/new/actions")).addOfficeAction,
  addJurisdiction: async () => (await import("@/app/desk/bills/sessions/actions")).addJurisdictionAction,
  addSession: async () => (await import("@/app/desk/bills/sessions/actions")).addSessionAction,
};

const post = postsTo(forms);

describe("the forms of people", () => {
  test("add a person, whom the page of the record then shows, without the rows left empty", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const outcome = await post(newsroom, reporter, "addPerson", {
      kind: "person",
      name: "Nia Newly",
      sortName: "Newly, Nia",
      description: "",
      "names[0].name": "",
      "names[0].kind": "alias",
      "names[0].validFrom": "",
      "names[1].name": "N. Newly",
      "names[1].kind": "short",
      "names[1].validFrom": "2019-01-31",
      "identifiers[0].scheme": "",
      "identifiers[0].value": "",
    });

    const { to } = outcome as { to: string };
    const id = /^\/desk\/people\/([0-9a-f-]{36})\?done=added$/.exec(to)?.[1] ?? "";
    expect(one(await reporter.db.select().from(agents).where(eq(agents.id, id)))).toMatchObject({
      name: "Nia Newly",
      sortName: "Newly, Nia",
    });
    expect(await reporter.db.select().from(agentNames).where(eq(agentNames.agentId, id))).toMatchObject([
      { name: "N. Newly", kind: "short", validFrom: "2019-01-31", validTo: null },
    ]);
  });

  test("keep what was typed when they are refused, each problem at its row", async ({ newsroom }) => {
    const state = shown(
      await post(newsroom, newsroom.reporter, "addPerson", {
        kind: "person",
        name: " ",
        "names[0].name": "",
        "names[3].name": "Typed",
        "names[3].validFrom": "last year",
        "identifiers[0].scheme": "wikidata",
        "identifiers[0].value": "",
      }),
    );
    expect(state.problems).toEqual({
      name: ["Give the name."],
      "names.0.validFrom": [expect.stringContaining("2020-09-16")],
      "identifiers.0.value": ["Give the identifier."],
    });
    expect(state.values).toMatchObject({ names: [{ name: "Typed", validFrom: "last year" }] });
  });

  test("let editors edit, and refuse an edit forged by a reporter", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPerson(reporter, "Before Edit");
    const fields = { id, version: 1, kind: "person", name: "After Edit" };

    expect(shown(await post(newsroom, reporter, "editPerson", fields)).message).toMatch(/does not allow/);
    expect(shown(await post(newsroom, null, "editPerson", fields)).message).toMatch(/no longer signed in/);
    expect(await revisionsOf(editor, id)).toHaveLength(1);
    expect(await post(newsroom, editor, "editPerson", fields)).toEqual({
      to: `/desk/people/${id}?done=edited`,
    });
  });

  test("merge a stale edit: theirs taken over, mine kept, both texts of what both changed", async ({
    newsroom,
  }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id } = await aPerson(reporter, "Stale Person", { description: "driver" });
    const agent = {
      kind: "person",
      name: "Stale Person",
      sortName: "Person, Stale",
      description: "transit director",
      names: [{ name: "S. Person" }],
    };
    await editAgent(otherEditor, { id, version: 1, agent: agentInput.parse(agent) });

    const state = shown(
      await post(newsroom, editor, "editPerson", {
        id,
        version: 1,
        kind: "person",
        name: "Fresh Person",
        description: "bus driver",
        "names[0].name": "Fresh",
        "names[0].kind": "short",
      }),
    );
    expect(state.stale).toMatchObject({ by: "Emil Editor" });
    expect(state.stale?.taken.map(({ label }) => label)).toEqual(["Filed as", "Other names"]);
    expect(state.stale?.clashes).toMatchObject([
      { field: "description", label: "In one line", mine: "bus driver", theirs: "transit director" },
    ]);
    expect(state.values).toMatchObject({
      version: "2",
      name: "Fresh Person",
      sortName: "Person, Stale",
      description: "bus driver",
      names: [
        { name: "Fresh", kind: "short" },
        { name: "S. Person", kind: "alias" },
      ],
    });
    expect(one(await editor.db.select().from(agents).where(eq(agents.id, id)))).toMatchObject({ version: 2 });

    // Sent again as it stands, it goes over their version and keeps what is theirs.
    const { names: _names, identifiers: _none, ...fields } = state.values;
    const again = { ...(fields as Fields), "names[0].name": "Fresh", "names[1].name": "S. Person" };
    expect(await post(newsroom, editor, "editPerson", again)).toHaveProperty("to");
    expect(one(await editor.db.select().from(agents).where(eq(agents.id, id)))).toMatchObject({
      version: 3,
      name: "Fresh Person",
      sortName: "Person, Stale",
      description: "bus driver",
    });
  });

  test("merge a stale edit of a bill, whose session a revision names by its address", async ({
    newsroom,
  }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id: legislativeSessionId } = await aSession(reporter);
    const { id } = await aBill(reporter, "HB 1", { legislativeSessionId, title: "An act" });
    const bill = { id, version: 1, legislativeSessionId, identifier: "HB 1", title: "An act on fares" };
    const theirs = { ...bill, description: "It sets fares." };
    expect(await post(newsroom, otherEditor, "editBill", theirs)).toHaveProperty("to");

    const state = shown(
      await post(newsroom, editor, "editBill", { ...bill, title: "An act", identifier: "HB 2" }),
    );
    expect(state.stale?.taken.map(({ label }) => label)).toEqual(["Title", "In one plain sentence"]);
    expect(state.stale?.clashes).toEqual([]);
    expect(state.values).toMatchObject({
      legislativeSessionId,
      identifier: "HB 2",
      title: "An act on fares",
      description: "It sets fares.",
    });
  });

  test("say who holds an office that has no seat left, until the term is ended", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const office = await addOffice(reporter, officeInput.parse({ title: "Port Captain" }));
    const [{ id: holderId }, next] = [
      await aPerson(reporter, "Holds It"),
      await aPerson(reporter, "Wants It"),
    ];
    const { id: termId } = await aTerm(reporter, holderId, { officeId: office.id, start: "2018-01-03" });
    const role = {
      agentId: next.id,
      role: "Port captain",
      officeId: office.id,
      start: "5 Mar 2021",
      end: "",
    };

    const state = shown(await post(newsroom, reporter, "addRole", role));
    expect(state.problems.officeId).toEqual(["It has 1 seat. On record: Holds It, since 3 Jan 2018."]);

    const ended = { id: termId, version: 1, agentId: holderId, role: "Port captain", officeId: office.id };
    await post(newsroom, editor, "editRole", { ...ended, start: "3 Jan 2018", end: "5 Mar 2021" });
    expect(await post(newsroom, reporter, "addRole", role)).toEqual({
      to: `/desk/people/${next.id}?done=term`,
    });
  });

  test("refuse a day they cannot read, in words that say what to write", async ({ newsroom }) => {
    const { id } = await aPerson(newsroom.reporter, "Day Person");
    const fields = { agentId: id, role: "Mayor", start: "03/04/2021", end: "" };

    expect(shown(await post(newsroom, newsroom.reporter, "addRole", fields)).problems.start?.[0]).toMatch(
      /2021/,
    );
  });
});

describe("the forms of bills", () => {
  const vote = { chamber: "lower", question: "Pass?", day: "July 2021", result: "passed" };

  test("record a vote with each source's figures, and link only names that are certain", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: billId } = await aBill(reporter, "HB 501");
    const person = await aPerson(reporter, "Vera Voter", { names: [{ name: "Voter of Harbor" }] });
    await post(newsroom, reporter, "addVote", {
      ...vote,
      billId,
      "counts[0].yes": "80",
      "counts[0].no": "0",
      "counts[0].absent": "",
      "counts[0].notVoting": "",
      "counts[0].sourceId": "",
      "counts[1].yes": "",
      "counts[1].no": "",
      "counts[1].absent": "",
      "counts[1].notVoting": "",
      ballots: "Vera Voter: yes\nOther: absent",
      match: "exact",
    });

    const { id } = one(await reporter.db.select().from(votes).where(eq(votes.billId, billId)));
    expect(await reporter.db.select().from(voteCounts).where(eq(voteCounts.voteId, id))).toMatchObject([
      { yes: 80, no: 0, absent: null, notVoting: null },
    ]);
    const cast = await reporter.db
      .select()
      .from(ballots)
      .where(eq(ballots.voteId, id))
      .orderBy(ballots.printedName);
    expect(cast).toMatchObject([
      { printedName: "Other", agentId: null, option: "absent" },
      { printedName: "Vera Voter", agentId: person.id, option: "yes" },
    ]);
  });

  test("link no ballot unasked, and neither of two that would be one person's", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: billId } = await aBill(reporter, "HB 502");
    const twice = "Vera Voter: yes\nVoter of Harbor: no";
    await post(newsroom, reporter, "addVote", { ...vote, billId, ballots: "Vera Voter: yes", match: "no" });
    await post(newsroom, reporter, "addVote", { ...vote, billId, ballots: twice, match: "exact" });

    const cast = await reporter.db
      .select({ agentId: ballots.agentId })
      .from(ballots)
      .innerJoin(votes, eq(votes.id, ballots.voteId))
      .where(eq(votes.billId, billId));
    expect(cast).toEqual([{ agentId: null }, { agentId: null }, { agentId: null }]);
  });

  test("refuse figures that are none, ballots that cannot be read, and a day without bounds", async ({
    newsroom,
  }) => {
    const { id: billId } = await aBill(newsroom.reporter, "HB 503");
    const state = shown(
      await post(newsroom, newsroom.reporter, "addVote", {
        ...vote,
        billId,
        day: "after 2020",
        "counts[0].yes": "many",
        "counts[0].no": "",
        ballots: "nobody knows",
      }),
    );
    expect(Object.keys(state.problems).sort()).toEqual(["ballots", "counts.0.no", "counts.0.yes", "day"]);
    expect(state.values).toMatchObject({ ballots: "nobody knows", counts: [{ yes: "many" }] });
  });
});

describe("every form of the registry", () => {
  const someId = () => crypto.randomUUID();
  const filled = (): Record<keyof typeof forms, Fields> => ({
    addPerson: { kind: "person", name: "Anybody" },
    editPerson: { id: someId(), version: 1, kind: "person", name: "Anybody" },
    addRole: { agentId: someId(), role: "Mayor", start: "", end: "" },
    editRole: { id: someId(), version: 1, agentId: someId(), role: "Mayor", start: "", end: "" },
    addVote: { billId: someId(), chamber: "lower", question: "?", day: "2021", result: "passed" },
    addStep: { billId: someId(), kind: "filed", day: "2021", description: "Filed" },
    addBill: { legislativeSessionId: someId(), identifier: "HB 1", title: "A title" },
    editBill: {
      id: someId(),
      version: 1,
      legislativeSessionId: someId(),
      identifier: "HB 1",
      title: "A title",
    },
    addOffice: { title: "Nobody's" },
    addJurisdiction: { slug: "nowhere", name: "Nowhere", kind: "state" },
    addSession: { jurisdictionId: someId(), slug: "2021", name: "A session" },
  });

  test("refuses a visitor, and fields nobody asked for", async ({ newsroom }) => {
    for (const form of Object.keys(forms) as (keyof typeof forms)[]) {
      const fields = filled()[form];
      expect
        .soft(shown(await post(newsroom, null, form, fields)).message, form)
        .toMatch(/no longer signed in/);
      const extra = shown(await post(newsroom, newsroom.editor, form, { ...fields, createdById: someId() }));
      expect.soft(extra.problems, form).toHaveProperty("createdById");
    }
  });

  test("answers texts nobody would type with a refusal or keeps them as they are", async ({ newsroom }) => {
    const texts = [
      "\u202Egnp.exe",
      "<script>alert(1)</script>",
      "'; drop table desk.agents; --",
      "\u0000",
      "half \uD800",
      "x".repeat(100_000),
      "​",
      "{{7*7}}",
      "../../etc/passwd",
      "1e999",
    ];
    for (const form of Object.keys(forms) as (keyof typeof forms)[]) {
      for (const text of texts) {
        const fields = Object.fromEntries(
          Object.entries(filled()[form]).map(([name, value]) => [name, name.endsWith("Id") ? value : text]),
        );
        const outcome = await post(newsroom, newsroom.editor, form, fields);
        if ("shown" in outcome)
          expect.soft(outcome.shown.reference, `${form}: ${text.slice(0, 20)}`).toBeUndefined();
      }
    }
  });

  test("has one effect, however often it is sent", async ({ newsroom }) => {
    const fields = { kind: "person", name: "Sent Thrice", idempotencyKey: someId() };
    for (let time = 0; time < 3; time++) await post(newsroom, newsroom.reporter, "addPerson", fields);

    expect(await newsroom.desk.db.$count(agents, eq(agents.name, "Sent Thrice"))).toBe(1);
  });
});

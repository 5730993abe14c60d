import { describe, expect } from "vitest";
import { deskBill } from "@/lib/bills/queries/desk-bill";
import { mergesInto } from "@/lib/merges/queries/merges-into";
import { deskAgent } from "@/lib/people/queries/desk-agent";
import { duplicatesOf } from "@/lib/people/queries/possible-duplicates";
import { postsTo, shown } from "../../../support/desk-forms";
import { test } from "../../../support/newsroom";
import { aBill, aPerson, aTerm } from "../../../support/registry";
import { aSource } from "../../../support/statements";

const forms = {
  merge: async () => (await import("@/app/desk/people/merge/actions")).mergeAgentsAction,
  tellApart: async () => (await import("@/app/desk/people/merge/actions")).tellApartAction,
  undo: async () => (await import("@/app/desk/people/merge/[mergeId]/actions")).undoMergeAction,
  editPerson: async () => (await import("@/app/desk/people/[id]/edit/actions")).editPersonAction,
  editBill: async () => (await import("@/app/desk/bills/[id]/edit/actions")).editBillAction,
  editStep: async () => (await import("@/app/desk/bills/[id]/step/[actionId]/actions")).editStepAction,
  removeStep: async () => (await import("@/app/desk/bills/[id]/step/[actionId]/actions")).removeStepAction,
  addStep: async () => (await import("@/app/desk/bills/[id]/step/actions")).addStepAction,
  addVote: async () => (await import("@/app/desk/bills/[id]/vote/actions")).addVoteAction,
  editVote: async () => (await import("@/app/desk/bills/[id]/vote/[voteId]/actions")).editVoteAction,
};

const post = postsTo(forms);

describe("the forms of a merge", () => {
  test("merge two records once, however often they are sent, and undo it", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const kept = await aPerson(reporter, "Form Kept");
    const away = await aPerson(reporter, "Form Away");
    const [own] = [await aTerm(reporter, kept.id), await aTerm(reporter, away.id)];
    const fields = {
      keeperId: kept.id,
      "records[0].id": kept.id,
      "records[0].version": 2,
      "records[1].id": away.id,
      "records[1].version": 2,
      "take.name": away.id,
      "take.description": kept.id,
      "decisions[0].clash": "role state senator",
      idempotencyKey: crypto.randomUUID(),
    };
    expect(shown(await post(newsroom, reporter, "merge", fields)).message).toMatch(/role/i);
    const open = shown(await post(newsroom, editor, "merge", fields));
    expect(open.problems).toHaveProperty(["decisions.0.stands"]);
    expect(open.values).toMatchObject({ take: { name: away.id } });
    const solved = { ...fields, "decisions[0].stands": own.id };
    const sent = [
      await post(newsroom, editor, "merge", solved),
      await post(newsroom, editor, "merge", solved),
    ];
    expect(sent).toEqual([
      { to: `/desk/people/${kept.id}?done=merged` },
      { to: `/desk/people/${kept.id}?done=merged` },
    ]);
    const merges = await mergesInto(editor, kept.id);
    expect(merges).toMatchObject([{ name: "Form Away", keeper: "Form Away", undoable: true }]);
    const outcome = await post(newsroom, editor, "undo", { id: merges[0]?.id ?? "" });
    expect(outcome).toEqual({ to: `/desk/people/${away.id}?done=unmerged` });
    expect((await deskAgent(editor, kept.id))?.content.name).toBe("Form Kept");
  });

  test("remember two records that are not the same", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const one = await aPerson(reporter, "Form Twin");
    const other = await aPerson(reporter, "Form Twin");
    expect((await duplicatesOf(editor, [one.id])).get(one.id)).toHaveLength(1);
    const outcome = await post(newsroom, editor, "tellApart", { oneId: one.id, otherId: other.id });
    expect(outcome).toEqual({ to: `/desk/people/${one.id}?done=apart` });
    expect((await duplicatesOf(editor, [one.id])).get(one.id)).toBeUndefined();
  });
});

describe("the forms of facts", () => {
  test("keep the source of a name, a line, another name and an identifier", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPerson(reporter, "Form Sourced");
    const source = await aSource(reporter, { title: "A register" });
    await post(newsroom, editor, "editPerson", {
      id,
      version: 1,
      kind: "person",
      name: "Form Sourced",
      nameSourceId: source.id,
      description: "a clerk",
      descriptionSourceId: "",
      "names[0].name": "F. Sourced",
      "names[0].kind": "short",
      "names[0].sourceId": source.id,
      "identifiers[0].scheme": "register",
      "identifiers[0].value": "12",
      "identifiers[0].sourceId": source.id,
      // A row nobody filled, in which a source stands.
      "names[1].name": "",
      "names[1].sourceId": source.id,
    });
    const named = { source: { id: source.id, title: "A register" } };
    expect((await deskAgent(editor, id))?.content).toMatchObject({
      sources: { name: { id: source.id } },
      names: [{ name: "F. Sourced", ...named }],
      identifiers: [{ value: "12", ...named }],
    });
    expect((await deskAgent(editor, id))?.content.sources).not.toHaveProperty("description");
  });
});

describe("the forms of a bill", () => {
  test("edit it, its steps and its votes, whose ballots keep whom they are linked to", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const voter = await aPerson(reporter, "Form Voter");
    const { id } = await aBill(reporter, "HB 40");
    const now = async () => {
      const bill = await deskBill(editor, id);
      if (!bill) throw new Error("The bill is gone");
      return bill;
    };
    const first = await now();
    const session = first.legislativeSessionId;
    const bill = {
      id,
      version: 1,
      legislativeSessionId: session,
      identifier: "HB 41",
      title: "An act on forms",
    };
    expect(await post(newsroom, editor, "editBill", bill)).toEqual({ to: `/desk/bills/${id}?done=edited` });
    expect(shown(await post(newsroom, editor, "editBill", bill)).message).toMatch(/Somebody else/);
    await post(newsroom, reporter, "addStep", {
      billId: id,
      kind: "filed",
      day: "2021",
      description: "Filed",
    });
    const step = { billId: id, id: (await now()).actionIds[0] ?? "", version: (await now()).version };
    const edited = { ...step, kind: "introduced", day: "4 Jan 2021", description: "Introduced" };
    expect(await post(newsroom, editor, "editStep", edited)).toEqual({ to: `/desk/bills/${id}?done=edited` });
    expect((await now()).content.actions).toMatchObject([{ kind: "introduced", day: "2021-01-04" }]);
    const removal = { ...step, version: (await now()).version };
    expect(await post(newsroom, editor, "removeStep", removal)).toEqual({
      to: `/desk/bills/${id}?done=removed`,
    });

    const vote = { billId: id, question: "Pass?", chamber: "lower", day: "2021", result: "passed" };
    await post(newsroom, reporter, "addVote", {
      ...vote,
      ballots: "Form Voter: yes\nSomebody: no",
      match: "exact",
    });
    const { content, version } = await now();
    await post(newsroom, editor, "editVote", {
      ...vote,
      id: content.votes[0]?.id ?? "",
      version,
      ballots: "Form Voter: not voting\nAnybody: no",
      match: "no",
    });
    expect((await now()).content.votes[0]?.ballots).toEqual([
      { printedName: "Anybody", option: "no", agentId: null },
      { printedName: "Form Voter", option: "not_voting", agentId: voter.id },
    ]);
  });
});

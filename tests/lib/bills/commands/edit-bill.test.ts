import { desc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { ballots, publicBallots, revisions } from "@/db/schema";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { addVote } from "@/lib/bills/commands/add-vote";
import { editBill } from "@/lib/bills/commands/edit-bill";
import { editBillAction } from "@/lib/bills/commands/edit-bill-action";
import { editVote } from "@/lib/bills/commands/edit-vote";
import { removeBillAction } from "@/lib/bills/commands/remove-bill-action";
import { removeVote } from "@/lib/bills/commands/remove-vote";
import { billAtAddress } from "@/lib/bills/queries/bill-at-address";
import { deskBill } from "@/lib/bills/queries/desk-bill";
import { billActionInput, billInput, voteInput } from "@/lib/bills/schema";
import { verifyRecord } from "@/lib/verify/verify-record";
import { type Newsroom, test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aBill, aPerson, aSession } from "../../../support/registry";
import { aPublication, aSource } from "../../../support/statements";

async function aPublicBill(newsroom: Newsroom, slug: string) {
  const { reporter } = newsroom;
  const session = await aSession(reporter, slug);
  const bill = await aBill(reporter, "HB 7", { legislativeSessionId: session.id });
  const person = await aPerson(reporter, `Voter of ${slug}`);
  await aPublication(newsroom, {
    attributions: [{ role: "speaker", agentId: person.id }],
    bills: [{ billId: bill.id }],
  });
  const fields = (over: Record<string, unknown>) =>
    billInput.parse({
      legislativeSessionId: session.id,
      identifier: "HB 7",
      title: "An act on HB 7",
      ...over,
    });
  return { id: bill.id, session, person: person.id, fields };
}

describe("editBill", () => {
  test("changes the address of a bill, and the old one leads to the new", async ({ newsroom }) => {
    const { editor, reporter, desk } = newsroom;
    const { id, session, fields } = await aPublicBill(newsroom, "addressed");
    const source = await aSource(reporter);
    const bill = fields({
      identifier: "SB 70",
      description: "Sets the fares.",
      titleSourceId: source.id,
      names: [{ name: "the fares bill", sourceId: source.id }],
    });
    expect(await refusal(editBill(reporter, { id, version: 1, bill }))).toMatchObject({
      code: "not_allowed",
    });
    await editBill(editor, { id, version: 1, bill });
    const at = (identifierSlug: string) =>
      billAtAddress(desk.db, { jurisdiction: "addressed", session: "2021", identifierSlug });
    expect((await at("hb-7"))?.profile).toMatchObject({ path: "/bills/addressed/2021/sb-70", id });
    expect((await at("sb-70"))?.profile.names).toEqual([{ name: "the fares bill", kind: "everyday" }]);
    expect((await deskBill(editor, id))?.content).toMatchObject({ sources: { title: { id: source.id } } });

    const other = await aBill(reporter, "HB 8", { legislativeSessionId: session.id });
    await aPublication(newsroom, { bills: [{ billId: other.id }] });
    expect(await refusal(editBill(editor, { id: other.id, version: 1, bill: fields({}) }))).toMatchObject({
      fields: { identifier: [expect.stringContaining("once the address")] },
    });
    expect(await refusal(editBill(editor, { id, version: 1, bill }))).toMatchObject({
      code: "conflict",
      detail: { version: 2 },
    });
    expect((await verifyRecord(newsroom.visitor)).discrepancies).toEqual([]);
  });
});

describe("steps and votes of a bill", () => {
  test("are edited and taken out as revisions, and readers see it at once", async ({ newsroom }) => {
    const { editor, reporter, desk } = newsroom;
    const { id, person } = await aPublicBill(newsroom, "stepped");
    const step = (over: Record<string, unknown> = {}) =>
      billActionInput.parse({ billId: id, kind: "filed", day: "2021-01-04", description: "Filed", ...over });
    const vote = (over: Record<string, unknown> = {}) =>
      voteInput.parse({
        billId: id,
        chamber: "lower",
        question: "Pass?",
        day: "2021",
        result: "passed",
        ...over,
      });
    const { id: stepId } = await addBillAction(reporter, step());
    const cast = [
      { printedName: "A", option: "yes", agentId: person },
      { printedName: "B", option: "no" },
    ];
    const { id: voteId } = await addVote(reporter, vote({ ballots: cast }));
    const version = async () => (await deskBill(editor, id))?.version ?? 0;

    const late = { id: stepId, version: (await version()) - 1, action: step({ kind: "introduced" }) };
    expect(await refusal(editBillAction(editor, late))).toMatchObject({ code: "conflict" });
    await editBillAction(editor, { ...late, version: await version() });
    const before = await desk.db.select().from(ballots).where(eq(ballots.voteId, voteId));
    const swapped = [
      { printedName: "A", option: "no" },
      { printedName: "B", option: "yes", agentId: person },
    ];
    await editVote(editor, { id: voteId, version: await version(), vote: vote({ ballots: swapped }) });
    const after = await desk.db.select().from(ballots).where(eq(ballots.voteId, voteId));
    expect(new Set(after.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)));
    expect(await desk.db.select().from(publicBallots).where(eq(publicBallots.agentId, person))).toMatchObject(
      [{ line: { printedName: "B", option: "yes" } }],
    );
    expect((await deskBill(editor, id))?.content.actions).toMatchObject([{ kind: "introduced" }]);

    const part = { id: stepId, billId: id, version: await version() };
    expect(await refusal(removeBillAction(reporter, part))).toMatchObject({ code: "not_allowed" });
    await removeBillAction(editor, part);
    expect(await refusal(removeBillAction(editor, { ...part, version: await version() }))).toMatchObject({
      code: "not_found",
    });
    await removeVote(editor, { id: voteId, billId: id, version: await version() });
    expect((await deskBill(editor, id))?.content).toMatchObject({ actions: [], votes: [] });
    const steps = await desk.db
      .select({ act: revisions.act, content: revisions.content })
      .from(revisions)
      .where(eq(revisions.subjectId, id))
      .orderBy(desc(revisions.number));
    expect(steps[1]?.content).toMatchObject({ votes: [{ question: "Pass?" }] });
    expect((await verifyRecord(newsroom.visitor)).discrepancies).toEqual([]);
  });
});

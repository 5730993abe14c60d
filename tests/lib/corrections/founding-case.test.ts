// The third founding document, a union's letter, in words of our own: logged, published, corrected and retracted by
// two people.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { publicCorrections, retractedPlaces, timeline, versions } from "@/db/schema";
import { changeNotice } from "@/lib/corrections/commands/change-notice";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { verifyRecord } from "@/lib/verify/verify-record";
import { changed, editionNow } from "../../support/corrections";
import { test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { aBill, anOrganization, aPerson, aTerm } from "../../support/registry";
import { aDraft, entryNow } from "../../support/statements";

const words = "Our union does not oppose reform. We ask that those who voted for this bill hear us.";

describe("the founding case", () => {
  test("goes from the letter to its correction and retraction by two people, at one address", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const union = await anOrganization(reporter, "Police Union Local 1727");
    const department = await anOrganization(reporter, "Norwalk Police Department");
    const president = await aPerson(reporter, "David O’Connor");
    await aTerm(reporter, president.id, { start: "2019", role: "Union president", party: "" });
    const bill = await aBill(reporter, "HB 6004");
    const lieutenant = { role: "signatory", agentId: president.id, printedName: "Lt. David O’Connor" };
    // The slip: the letter speaks for the union, not for the department.
    const { id } = await aDraft(newsroom, {
      kind: "letter",
      words,
      attributions: [lieutenant, { role: "on_behalf_of", agentId: department.id }],
      bills: [{ billId: bill.id, stance: "opposes", wording: "hear us" }],
    });
    const step = async () => ({ id, version: (await entryNow(editor, id)).version });
    await submitStatement(reporter, await step());
    await approveStatement(editor, { ...(await step()), comment: "" });
    const { number, slug } = await publishStatement(editor, await step());
    const placesOf = async () =>
      (await editor.db.select().from(timeline).where(eq(timeline.statementId, id)))
        .map(({ subjectId }) => subjectId)
        .sort();
    expect(await placesOf()).toEqual([president.id, department.id, bill.id].sort());

    // A correction: opened by the reporter, sent back once, issued by the editor.
    await openCorrection(reporter, { ...(await step()), kind: "clarification", note: "" });
    await changed(reporter, id, {
      attributions: [lieutenant, { role: "on_behalf_of", agentId: union.id }].map((voice) => ({
        printedName: "",
        printedTitle: "",
        termId: null,
        capacity: null,
        basis: "stated" as const,
        quotedWords: "",
        ...voice,
        role: voice.role as "signatory",
      })),
    });
    const note = "The letter speaks for the union. It was filed as that of the police department.";
    await changeNotice(reporter, { ...(await step()), kind: "clarification", note });
    await submitStatement(reporter, await step());
    await requestChanges(editor, { ...(await step()), comment: "Something was wrong: say Correction." });
    await changeNotice(reporter, { ...(await step()), kind: "correction", note });
    await submitStatement(reporter, await step());
    expect((await refusal(issueCorrection(editor, await step()))).code).toBe("conflict");
    await approveStatement(editor, { ...(await step()), comment: "" });
    await issueCorrection(editor, await step());
    expect(await editionNow(editor, id)).toMatchObject({
      number,
      slug,
      status: "corrected",
      version: 2,
      card: { notices: [{ kind: "correction", note, signedBy: "Edda Editor" }] },
    });
    expect(await placesOf()).toEqual([president.id, union.id, bill.id].sort());

    // A retraction of it.
    const why = "The letter was withdrawn by the union: its membership had not voted on it.";
    await openCorrection(reporter, { ...(await step()), kind: "retraction", note: why });
    await submitStatement(reporter, await step());
    await approveStatement(editor, { ...(await step()), comment: "" });
    await issueCorrection(editor, await step());
    const retracted = await editionNow(editor, id);
    expect(retracted).toMatchObject({ number, slug, status: "retracted", version: 3 });
    expect(retracted.card.notices?.map(({ kind }) => kind)).toEqual(["retraction", "correction"]);
    expect(await placesOf()).toEqual([]);
    const left = await editor.db.select().from(retractedPlaces).where(eq(retractedPlaces.statementId, id));
    expect(left.map(({ subjectId }) => subjectId).sort()).toEqual([president.id, union.id, bill.id].sort());
    expect(await editor.db.$count(versions, eq(versions.statementId, id))).toBe(2);
    expect(await editor.db.$count(publicCorrections, eq(publicCorrections.number, number ?? 0))).toBe(2);
    const again = openCorrection(reporter, { ...(await step()), kind: "update", note: "" });
    expect((await refusal(again)).code).toBe("conflict");
    expect(await verifyRecord(newsroom.visitor)).toMatchObject({ discrepancies: [] });
  });
});

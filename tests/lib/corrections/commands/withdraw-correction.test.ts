import { describe, expect } from "vitest";
import type { Context } from "@/lib/context";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { withdrawCorrection } from "@/lib/corrections/commands/withdraw-correction";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { editSource } from "@/lib/statements/commands/edit-source";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import type { StatementContent } from "@/lib/statements/content";
import { openCorrectionOf } from "@/lib/statements/open-correction";
import { presentContent } from "@/lib/statements/present-content";
import { verifyRecord } from "@/lib/verify/verify-record";
import {
  aCorrected,
  anOpenCorrection,
  approved,
  changed,
  correctionOf,
  correctionsOf,
  editionNow,
} from "../../../support/corrections";
import { type Newsroom, test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aBill, aPerson, aTerm } from "../../../support/registry";
import { revisionsOf } from "../../../support/revisions";
import { aPublication, aSource, entryNow, sourceFields, wordsOfRecord } from "../../../support/statements";

const contentOf = async ({ editor }: Newsroom, id: string) => (await presentContent(editor, id)).content;

const withdraw = async (ctx: Newsroom["editor"], id: string) =>
  withdrawCorrection(ctx, { id, version: (await entryNow(ctx, id)).version });

/** A published statement with everything a statement can have. */
async function aRichPublication(newsroom: Newsroom) {
  const { reporter } = newsroom;
  const person = await aPerson(reporter, `Dana Field ${crypto.randomUUID().slice(0, 4)}`);
  await aTerm(reporter, person.id, { start: "2020-01-05", role: "Transit director", party: "" });
  const bill = await aBill(reporter, `HB ${Math.floor(Math.random() * 90_000) + 10_000}`);
  const other = await aPublication(newsroom);
  return aPublication(newsroom, {
    attributions: [
      { role: "speaker", agentId: person.id, printedName: "Dana Field" },
      { role: "quoted", printedName: "A driver", quotedWords: "until the end of the year" },
    ],
    bills: [{ billId: bill.id, stance: "supports", wording: "stay as they are" }],
    links: [
      { kind: "answers", targetId: other.id },
      { kind: "denies", placeholder: "A remark on the radio" },
    ],
    note: "Heard it twice.",
  });
}

async function changeEverything(newsroom: Newsroom, id: string) {
  const { id: sourceId } = await aSource(newsroom.reporter, { title: "Another record" });
  await changed(newsroom.reporter, id, {
    kind: "letter",
    words: "The fares will rise.",
    wordsKind: "paraphrase",
    summary: "",
    language: "es",
    said: { edtf: "2022", basis: "inferred" },
    about: { edtf: "2021-06", basis: "stated" },
    place: "Elsewhere",
    note: "",
    sourceId,
    attributions: [
      {
        role: "signatory",
        printedName: "Somebody Else",
        printedTitle: "",
        agentId: null,
        termId: null,
        capacity: "candidate",
        basis: "inferred",
        quotedWords: "",
      },
    ],
    bills: [],
    links: [],
    excerpts: [],
  });
}

describe("withdrawCorrection", () => {
  test("brings the entry back to what readers see, to the letter, as a new revision", async ({
    newsroom,
  }) => {
    const { id } = await aRichPublication(newsroom);
    const before = await contentOf(newsroom, id);
    await correctionOf(newsroom.reporter, id);
    await changeEverything(newsroom, id);
    expect(await contentOf(newsroom, id)).not.toMatchObject({ words: wordsOfRecord });

    const outcome = await withdraw(newsroom.reporter, id);

    expect(outcome).toMatchObject({ id, status: "published" });
    expect(await contentOf(newsroom, id)).toEqual(before);
    const revisions = await revisionsOf(newsroom.editor, id);
    expect(revisions.at(-1)).toMatchObject({ act: "correction_withdrawn", number: outcome.version });
    expect(revisions.some(({ content }) => (content as StatementContent).place === "Elsewhere")).toBe(true);
    expect(await openCorrectionOf(newsroom.editor, id)).toBeNull();
    expect((await correctionsOf(newsroom.editor, id)).map(({ state }) => state)).toEqual(["withdrawn"]);
    expect(await verifyRecord(newsroom.visitor)).toMatchObject({ discrepancies: [] });
  });

  test("of a second correction, leaves the first as it was issued", async ({ newsroom }) => {
    const { id } = await aCorrected(newsroom);
    const [before, edition] = [await contentOf(newsroom, id), await editionNow(newsroom.editor, id)];
    await correctionOf(newsroom.reporter, id, { kind: "update", note: "More was said." });
    await changed(newsroom.reporter, id, { place: "Elsewhere", summary: "Another" });
    await approved(newsroom, id);

    expect(await withdraw(newsroom.editor, id)).toMatchObject({ status: "corrected" });

    expect(await contentOf(newsroom, id)).toEqual(before);
    expect(await editionNow(newsroom.editor, id)).toEqual(edition);
  });

  test("keeps an edit made to the source meanwhile: it is no change of the statement", async ({
    newsroom,
  }) => {
    const { id } = await anOpenCorrection(newsroom);
    const { sourceId } = await entryNow(newsroom.editor, id);
    await editSource(newsroom.editor, {
      id: sourceId ?? "",
      version: 1,
      source: sourceFields({ title: "Remarks at the depot, as printed" }),
    });
    const edition = await editionNow(newsroom.editor, id);

    await withdraw(newsroom.reporter, id);

    expect(await editionNow(newsroom.editor, id)).toEqual(edition);
    expect(await verifyRecord(newsroom.visitor)).toMatchObject({ discrepancies: [] });
  });

  test("leaves nobody a part in what comes next for what they gave up", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPublication(newsroom);
    await correctionOf(editor, id);
    await changed(editor, id, { place: "Elsewhere" });
    await withdraw(editor, id);

    const { version } = await correctionOf(reporter, id);
    const submitted = await submitStatement(reporter, { id, version });
    await approveStatement(editor, { id, version: submitted.version, comment: "" });
  });

  test("of a withdrawal and an issue at the same time, exactly one happens", async ({ newsroom }) => {
    const { id } = await anOpenCorrection(newsroom);
    await changed(newsroom.reporter, id, { place: "Elsewhere" });
    const { version } = await approved(newsroom, id);

    const [withdrawal, issue] = await Promise.allSettled([
      withdrawCorrection(newsroom.reporter, { id, version }),
      issueCorrection(newsroom.otherEditor, { id, version }),
    ]);

    expect([withdrawal.status, issue.status].sort()).toEqual(["fulfilled", "rejected"]);
    const place = issue.status === "fulfilled" ? "Elsewhere" : "Harbor City";
    expect((await editionNow(newsroom.editor, id)).card.place).toBe(place);
    expect((await contentOf(newsroom, id)).place).toBe(place);
  });

  test("is refused to whoever has no part in it, over an old version, and where none is open", async ({
    newsroom,
  }) => {
    const { id, version } = await anOpenCorrection(newsroom);
    const refused = async (ctx: Context, at = version) =>
      (await refusal(withdrawCorrection(ctx, { id, version: at }))).code;

    expect(await refused(newsroom.visitor)).toBe("not_signed_in");
    expect(await refused(newsroom.otherReporter)).toBe("not_allowed");
    expect(await refused(newsroom.editor, version - 1)).toBe("conflict");
    await withdraw(newsroom.reporter, id);
    expect(await refused(newsroom.editor, version + 1)).toBe("conflict");
    const nowhere = withdrawCorrection(newsroom.editor, { id: crypto.randomUUID(), version: 1 });
    expect((await refusal(nowhere)).code).toBe("not_found");
  });
});

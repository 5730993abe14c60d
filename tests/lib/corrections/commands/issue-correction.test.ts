import { eq } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { outbox, publicCorrections, retractedPlaces, timeline, versions } from "@/db/schema";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { one } from "@/lib/rows";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { verifyRecord } from "@/lib/verify/verify-record";
import {
  aCorrected,
  anOpenCorrection,
  approved,
  aRetracted,
  changed,
  correctionOf,
  correctionsOf,
  editionNow,
  issued,
  theNote,
} from "../../../support/corrections";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aBill, aPerson } from "../../../support/registry";
import { revisionsOf } from "../../../support/revisions";
import { aPublication, entryNow, textWith, wordsOfRecord } from "../../../support/statements";

const noDiscrepancy = { discrepancies: [] };

describe("issueCorrection", () => {
  test("puts the approved correction before readers at the same address, under its notice", async ({
    newsroom,
  }) => {
    const { id, number, slug } = await anOpenCorrection(newsroom);
    const before = await editionNow(newsroom.editor, id);
    await changed(newsroom.reporter, id, { place: "The depot" });
    expect((await editionNow(newsroom.editor, id)).card.place).toBe("Harbor City");

    const outcome = await issued(newsroom, id);

    expect(outcome).toMatchObject({ id, status: "corrected", number, slug, edition: 2 });
    const edition = await editionNow(newsroom.editor, id);
    const day = new Date().toISOString().slice(0, 10);
    expect(edition).toMatchObject({ status: "corrected", version: 2, number, slug });
    expect(edition.card).toMatchObject({ status: "corrected", place: "The depot", words: wordsOfRecord });
    expect(edition.card.notices).toEqual([
      {
        id: expect.any(String),
        kind: "correction",
        note: theNote,
        issuedOn: day,
        signedBy: "Emil Editor",
        version: 2,
      },
    ]);
    expect(edition.publishedAt).toEqual(before.publishedAt);
    expect(edition.detail.provenance).toEqual(before.detail.provenance);
    expect((await revisionsOf(newsroom.editor, id)).at(-1)).toMatchObject({
      act: "corrected",
      actorId: newsroom.otherEditor.actor.id,
      changed: false,
    });
  });

  test("keeps what readers saw as a version, and the notice in the list of corrections", async ({
    newsroom,
  }) => {
    const { id, number } = await anOpenCorrection(newsroom);
    const before = await editionNow(newsroom.editor, id);
    await changed(newsroom.reporter, id, { place: "The depot" });
    await issued(newsroom, id);

    const { db } = newsroom.editor;
    const version = one(await db.select().from(versions).where(eq(versions.statementId, id)));
    const edition = await editionNow(newsroom.editor, id);
    expect(version).toEqual({
      statementId: id,
      version: 1,
      contentHash: before.contentHash,
      card: before.card,
      detail: before.detail,
      basis: before.basis,
      shownFrom: before.publishedAt,
      shownTo: edition.correctedAt,
    });
    expect(
      one(await db.select().from(publicCorrections).where(eq(publicCorrections.statementId, id))),
    ).toEqual({
      id: edition.card.notices?.[0]?.id,
      statementId: id,
      number,
      version: 2,
      kind: "correction",
      note: theNote,
      signedBy: "Emil Editor",
      issuedAt: edition.correctedAt,
      wrongSince: before.publishedAt,
    });
  });

  test("tells the reporter of the entry, and nobody of their own act", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const { id, version } = await aPublication(newsroom);
    await correctionOf(editor, id);
    const submitted = await submitStatement(editor, { id, version: version + 1 });
    const ready = await approveStatement(otherEditor, { id, version: submitted.version, comment: "" });
    await issueCorrection(otherEditor, { id, version: ready.version });

    const mails = await editor.db
      .select({ to: outbox.toUserId, by: outbox.byName, kind: outbox.kind })
      .from(outbox)
      .where(eq(outbox.entryId, id))
      .orderBy(outbox.sendAt);
    expect(mails.filter(({ kind }) => kind === "correction")).toEqual([
      { to: newsroom.reporter.actor.id, by: "Edda Editor", kind: "correction" },
      { to: newsroom.reporter.actor.id, by: "Emil Editor", kind: "correction" },
    ]);
  });

  test("moves the places in the timelines with the voices", async ({ newsroom }) => {
    const [wrong, right] = [
      await aPerson(newsroom.reporter, "Wanda Wrong"),
      await aPerson(newsroom.reporter, "Rita Right"),
    ];
    const bill = await aBill(newsroom.reporter, "HB 7100");
    const { id } = await anOpenCorrection(
      newsroom,
      { note: "Another person spoke these words." },
      { attributions: [{ role: "speaker", agentId: wrong.id }], bills: [{ billId: bill.id }] },
    );
    await changed(newsroom.reporter, id, {
      attributions: [
        {
          role: "speaker",
          agentId: right.id,
          printedName: "",
          printedTitle: "",
          termId: null,
          capacity: null,
          basis: "stated",
          quotedWords: "",
        },
      ],
    });
    await issued(newsroom, id);

    const places = await newsroom.editor.db
      .select({ subject: timeline.subjectId })
      .from(timeline)
      .where(eq(timeline.statementId, id));
    expect(places.map(({ subject }) => subject).sort()).toEqual([right.id, bill.id].sort());
  });

  test("takes a retracted statement out of the timelines, keeps its address and counts its places", async ({
    newsroom,
  }) => {
    const person = await aPerson(newsroom.reporter, "Petra Place");
    const { id, number } = await aRetracted(newsroom, {
      attributions: [{ role: "speaker", agentId: person.id }],
    });

    const { db } = newsroom.editor;
    expect(await db.$count(timeline, eq(timeline.statementId, id))).toBe(0);
    expect(await db.select().from(retractedPlaces).where(eq(retractedPlaces.statementId, id))).toEqual([
      { subjectId: person.id, statementId: id, number },
    ]);
    const edition = await editionNow(newsroom.editor, id);
    expect(edition).toMatchObject({ status: "retracted", number, version: 2 });
    expect(edition.card).toMatchObject({ status: "retracted", words: wordsOfRecord });
    expect(await entryNow(newsroom.editor, id)).toMatchObject({ status: "retracted" });
    expect((await revisionsOf(newsroom.editor, id)).at(-1)).toMatchObject({ act: "retracted" });
  });

  test("corrects, then retracts: each version stays, the newest notice first", async ({ newsroom }) => {
    const { id } = await aCorrected(newsroom);
    await correctionOf(newsroom.reporter, id, { kind: "retraction", note: "It was never said." });
    const { edition } = await issued(newsroom, id);

    expect(edition).toBe(3);
    const { card } = await editionNow(newsroom.editor, id);
    expect(card.notices?.map(({ kind, version }) => [kind, version])).toEqual([
      ["retraction", 3],
      ["correction", 2],
    ]);
    const kept = await newsroom.editor.db
      .select({ version: versions.version, card: versions.card })
      .from(versions)
      .where(eq(versions.statementId, id))
      .orderBy(versions.version);
    expect(kept.map(({ version, card }) => [version, card.status, card.place])).toEqual([
      [1, "published", "Harbor City"],
      [2, "corrected", "The depot"],
    ]);
    expect(await verifyRecord(newsroom.visitor)).toMatchObject(noDiscrepancy);
    expect((await correctionsOf(newsroom.editor, id)).map(({ state }) => state)).toEqual([
      "issued",
      "issued",
    ]);
  });

  test("links elsewhere show the corrected words, and no words of what was retracted", async ({
    newsroom,
  }) => {
    const target = await aPublication(newsroom);
    const { id } = await aPublication(newsroom, {
      links: [{ kind: "answers", targetId: target.id }],
    });
    const linked = async () => (await editionNow(newsroom.editor, id)).detail.links[0]?.target;
    const words = "The fares will stay as they are until the end of the decade.";
    expect((await linked())?.words).toBe(wordsOfRecord);

    await correctionOf(newsroom.reporter, target.id);
    await changed(newsroom.reporter, target.id, {
      words,
      sourceId: null,
      source: {
        title: "Another record of the remarks",
        kind: "other",
        publisherName: "",
        publisherId: null,
        url: "",
        issued: { edtf: null, basis: "stated" },
        published: { edtf: null, basis: "stated" },
        capturedOn: "2021-03-06",
        obtained: "",
        text: textWith(words),
      } as never,
    });
    await issued(newsroom, target.id);
    expect((await linked())?.words).toBe(words);

    await correctionOf(newsroom.reporter, target.id, { kind: "retraction" });
    await issued(newsroom, target.id);
    expect(await linked()).toMatchObject({ number: target.number, words: "", retracted: true });
    expect(await verifyRecord(newsroom.visitor)).toMatchObject(noDiscrepancy);
  });

  test("refuses words that are not found in the source", async ({ newsroom }) => {
    const { id } = await anOpenCorrection(newsroom);
    await changed(newsroom.reporter, id, { words: "The fares will rise." });
    const { version } = await approved(newsroom, id);
    const before = await editionNow(newsroom.editor, id);

    const error = await refusal(issueCorrection(newsroom.otherEditor, { id, version }));
    expect(error).toMatchObject({ code: "conflict", fields: { words: [expect.any(String)] } });
    expect(await editionNow(newsroom.editor, id)).toEqual(before);
  });

  test("retracts a statement whose words are no longer proved", async ({ newsroom }) => {
    const { id } = await anOpenCorrection(newsroom, { kind: "retraction" });
    const { sourceId } = await entryNow(newsroom.editor, id);
    // Texts never change; somebody with every right to the database lets this one read otherwise.
    const readAs = async (text: string) => {
      const owner = postgres(newsroom.url, { max: 1 });
      await owner.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql`update desk.capture_texts set text = ${text}
          where capture_id in (select id from desk.captures where source_id = ${sourceId})`;
      });
      await owner.end();
    };
    await readAs("Nothing of it.");

    await issued(newsroom, id);

    const { content } = await presentContent(newsroom.editor, id);
    expect(content.excerpts).toBeUndefined();
    expect(await editionNow(newsroom.editor, id)).toMatchObject({ status: "retracted", version: 2 });
    await readAs(textWith(wordsOfRecord));
  });

  test("issues only what another editor has approved, exactly as approved", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id, version } = await anOpenCorrection(newsroom);
    const issue = async (ctx = editor) =>
      (await refusal(issueCorrection(ctx, { id, version: (await entryNow(ctx, id)).version }))).code;

    expect(await issue()).toBe("conflict");
    const submitted = await submitStatement(reporter, { id, version });
    expect(await issue()).toBe("conflict");
    const back = await requestChanges(editor, { id, version: submitted.version, comment: "Say where." });
    expect(await issue()).toBe("conflict");
    await submitStatement(reporter, { id, version: back.version });
    await approveStatement(editor, { id, version: back.version + 1, comment: "" });
    expect(await issue(reporter)).toBe("not_allowed");
    // An edit voids the approval of a correction as of any entry.
    await changed(reporter, id, { place: "Elsewhere" });
    expect(await issue()).toBe("conflict");
    expect((await editionNow(editor, id)).version).toBe(1);
  });

  test("whoever opened or changed a correction does not approve it", async ({ newsroom }) => {
    const { id, version } = await aPublication(newsroom);
    await correctionOf(newsroom.admin, id);
    const submitted = await submitStatement(newsroom.admin, { id, version: version + 1 });

    const error = await refusal(
      approveStatement(newsroom.admin, { id, version: submitted.version, comment: "" }),
    );
    expect(error.code).toBe("not_allowed");
    await approveStatement(newsroom.editor, { id, version: submitted.version, comment: "" });
  });

  test("refuses whoever is not signed in, and an entry no correction of which is open", async ({
    newsroom,
  }) => {
    const { id, version } = await aPublication(newsroom);

    expect((await refusal(issueCorrection(newsroom.visitor, { id, version }))).code).toBe("not_signed_in");
    expect((await refusal(issueCorrection(newsroom.editor, { id, version }))).code).toBe("conflict");
    const nowhere = { id: crypto.randomUUID(), version: 1 };
    expect((await refusal(issueCorrection(newsroom.editor, nowhere))).code).toBe("not_found");
  });

  test("of an issue and an edit at the same time, exactly one happens", async ({ newsroom }) => {
    for (let round = 0; round < 8; round++) {
      const { id } = await anOpenCorrection(newsroom);
      await changed(newsroom.reporter, id, { place: "The depot" });
      const { version } = await approved(newsroom, id);
      const { content } = await presentContent(newsroom.reporter, id);
      const statement = { ...asInput(content), place: "Somewhere nobody approved" };

      const [issue, edit] = await Promise.allSettled([
        issueCorrection(newsroom.otherEditor, { id, version }),
        editStatement(newsroom.reporter, { id, version, statement }),
      ]);

      expect([issue.status, edit.status].sort()).toEqual(["fulfilled", "rejected"]);
      const { card } = await editionNow(newsroom.editor, id);
      expect(card.place).toBe(issue.status === "fulfilled" ? "The depot" : "Harbor City");
    }
    expect(await verifyRecord(newsroom.visitor)).toMatchObject(noDiscrepancy);
  });
});

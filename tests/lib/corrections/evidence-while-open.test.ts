import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { publicEvidence, publicExcerpts, sources } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { withdrawCorrection } from "@/lib/corrections/commands/withdraw-correction";
import { publishEvidence } from "@/lib/evidence/publish-evidence";
import { refreshEvidence } from "@/lib/evidence/refresh-evidence";
import { anchorAgain } from "@/lib/excerpts/anchor-again";
import { one } from "@/lib/rows";
import { editSource } from "@/lib/statements/commands/edit-source";
import { verifyRecord } from "@/lib/verify/verify-record";
import { changed, correctionOf, editionNow, issued } from "../../support/corrections";
import { aText } from "../../support/evidence";
import { test } from "../../support/newsroom";
import { aPublication, entryNow, sourceFields, textWith, wordsOfRecord } from "../../support/statements";

const placesOf = (ctx: ActorContext, id: string) =>
  ctx.db.select().from(publicExcerpts).where(eq(publicExcerpts.statementId, id));

const filesOf = async (ctx: ActorContext, sourceId: string) => {
  const { evidence } = one(
    await ctx.db.select().from(publicEvidence).where(eq(publicEvidence.sourceId, sourceId)),
  );
  return (evidence as { captures: { id: string }[] }).captures.map((capture) => capture.id);
};

const nothingWrong = { discrepancies: [] };

describe("the evidence of a statement under correction", () => {
  test("shows readers no text that only the correction cites, until it is issued", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPublication(newsroom);
    const { sourceId } = await entryNow(editor, id);
    if (!sourceId) throw new Error("The entry has no source");
    await editor.db.update(sources).set({ disclosure: "whole" }).where(eq(sources.id, sourceId));
    await publishEvidence(editor, [sourceId]);
    const [files, places] = [await filesOf(editor, sourceId), await placesOf(editor, id)];
    await correctionOf(reporter, id);
    const text = `A longer heading than before.\n\n${textWith(wordsOfRecord)}`;
    const { version } = one(await editor.db.select().from(sources).where(eq(sources.id, sourceId)));
    await editSource(editor, { id: sourceId, version, source: sourceFields({ text }) });
    // Something else has the custody written again meanwhile.
    await publishEvidence(editor, [sourceId]);

    expect(await filesOf(editor, sourceId)).toEqual(files);
    expect(await placesOf(editor, id)).toEqual(places);
    expect(await verifyRecord(newsroom.visitor)).toMatchObject(nothingWrong);

    // The editor changed the source under it, so another approves.
    const second = { ...newsroom, editor: newsroom.otherEditor, otherEditor: editor };
    await issued(second, id);
    const cited = (await placesOf(editor, id)).map(({ captureId }) => captureId);
    expect(cited.every((capture) => !files.includes(capture))).toBe(true);
    expect(await filesOf(editor, sourceId)).toEqual(expect.arrayContaining([...files, ...cited]));
    expect(await verifyRecord(newsroom.visitor)).toMatchObject(nothingWrong);
  });

  test("keeps where a passage stands in a newer text, through a correction and its withdrawal", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPublication(newsroom);
    const [place] = await placesOf(editor, id);
    if (!place) throw new Error("Nothing is cited");
    const newer = await aText(editor, place.captureId, `Page 1\n${textWith(wordsOfRecord)}`, {
      sequence: 2,
      extractorVersion: "2",
    });
    await refreshEvidence(editor, { captureId: place.captureId });
    await anchorAgain(editor, newer);
    const moved = await placesOf(editor, id);
    expect(moved).toMatchObject([{ textId: newer }]);

    await correctionOf(reporter, id);
    await changed(reporter, id, { wordsKind: "paraphrase", words: "Fares stay.", excerpts: [] });
    await anchorAgain(editor, newer);
    expect(await placesOf(editor, id)).toEqual(moved);
    const { version } = await entryNow(editor, id);
    await withdrawCorrection(reporter, { id, version });

    expect(await placesOf(editor, id)).toEqual(moved);
    const anchors = await editor.db.execute(sql`
      select a.text_id from desk.excerpt_anchors a join desk.excerpts e on e.id = a.excerpt_id where e.statement_id = ${id}`);
    expect([...anchors]).toEqual([{ text_id: newer }]);
    expect((await editionNow(editor, id)).version).toBe(1);
    expect(await verifyRecord(newsroom.visitor)).toMatchObject(nothingWrong);
  });
});

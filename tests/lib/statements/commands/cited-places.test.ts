import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { editions, excerpts, publicSources } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { one } from "@/lib/rows";
import type { Detail } from "@/lib/statements/card";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { verifyRecord } from "@/lib/verify/verify-record";
import { aCapture, aText } from "../../../support/evidence";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import {
  anApproval,
  aSource,
  aSubmission,
  entryNow,
  sourceFields,
  statementFields,
  textWith,
  wordsOfRecord,
} from "../../../support/statements";

const excerptsOf = ({ db }: ActorContext, id: string) =>
  db.select().from(excerpts).where(eq(excerpts.statementId, id)).orderBy(asc(excerpts.position));

const stepOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** A source with a stored document that prints the words. */
async function aDocument(
  ctx: ActorContext,
  text = `Page one.\n\n${wordsOfRecord}\n\nOnce more: ${wordsOfRecord}`,
) {
  const { id: sourceId } = await aSource(ctx, { text: "" });
  const { id: captureId } = await aCapture(ctx, sourceId);
  const textId = await aText(ctx, captureId, text);
  return { sourceId, captureId, textId, text };
}

describe("the places an entry cites", () => {
  test("are found when it is handed in: in the pasted text, which becomes a capture", async ({
    newsroom,
  }) => {
    const { id } = await aSubmission(newsroom);
    expect(await excerptsOf(newsroom.reporter, id)).toMatchObject([
      {
        origin: "found",
        purpose: "words",
        exact: wordsOfRecord,
        start: 22,
        prefix: "Harbor City, March 4\n\n",
      },
    ]);
  });

  test("are found in a document rather than in what was pasted by hand", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const { id: captureId } = await aCapture(reporter, sourceId);
    await aText(reporter, captureId, `😀 ${wordsOfRecord}`);
    const { id } = await aSubmission(newsroom, { sourceId });
    expect(await excerptsOf(reporter, id)).toMatchObject([{ captureId, start: 2 }]);
  });

  test("are found anew whenever the entry changes in review, and not where they are no longer", async ({
    newsroom,
  }) => {
    const { reporter, otherEditor } = newsroom;
    const { id } = await anApproval(newsroom, { source: null, sourceId: (await aSource(reporter)).id });
    const { content } = await presentContent(reporter, id);
    const change = async (words: string) =>
      editStatement(otherEditor, {
        id,
        version: (await entryNow(reporter, id)).version,
        statement: { ...asInput(content), words },
      });
    await change("Questions were not taken.");
    expect(await excerptsOf(reporter, id)).toMatchObject([{ exact: "Questions were not taken." }]);
    await change("Questions were taken.");
    expect(await excerptsOf(reporter, id)).toEqual([]);
  });

  test("stay as a person chose them, through edits that leave them alone", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { sourceId, textId, captureId, text } = await aDocument(reporter);
    const start = text.lastIndexOf(wordsOfRecord);
    const chosen = { textId, captureId, start, end: start + wordsOfRecord.length, exact: wordsOfRecord };
    const { id, version } = await logStatement(reporter, statementFields({ sourceId, excerpts: [chosen] }));
    const statement = {
      ...asInput((await presentContent(reporter, id)).content),
      summary: "On fares, again",
    };
    const edited = await editStatement(reporter, { id, version, statement });
    await submitStatement(reporter, stepOf(edited));
    expect(await excerptsOf(reporter, id)).toMatchObject([{ origin: "chosen", start, textId }]);
    const same = await editStatement(reporter, { id, version: edited.version + 1, statement });
    expect(same.changed).toBe(false);
  });

  test("go along with a pasted text that is edited, as long as their words stand in it", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const chosen = { exact: wordsOfRecord };
    const { id } = await logStatement(reporter, statementFields({ excerpts: [chosen] }));
    const [first] = await excerptsOf(reporter, id);
    const paste = async (text: string) => {
      const { content } = await presentContent(reporter, id);
      const statement = { ...asInput(content), source: sourceFields({ text }) };
      await editStatement(reporter, { id, version: (await entryNow(reporter, id)).version, statement });
      return one(await excerptsOf(reporter, id));
    };
    const moved = await paste(`😀 New. ${wordsOfRecord}`);
    expect(moved).toMatchObject({ start: 7, origin: "chosen" });
    expect(moved.captureId).not.toBe(first?.captureId);
    expect(await paste("All of it is gone.")).toMatchObject({ start: 7, captureId: moved.captureId });
  });

  test("have to be chosen where words stand at several places of the named file", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { sourceId, captureId } = await aDocument(reporter);
    const refused = await refusal(
      logStatement(reporter, statementFields({ sourceId, excerpts: [{ captureId, exact: wordsOfRecord }] })),
    );
    expect(refused.fields).toEqual({ "excerpts.0.exact": [expect.stringMatching(/Found 2 times/)] });
  });

  test("are no files of a source this person may not read", async ({ newsroom }) => {
    const { reporter, otherReporter } = newsroom;
    const { captureId } = await aDocument(otherReporter);
    const excerptsSent = [{ captureId, exact: wordsOfRecord, purpose: "context" }];
    const refused = await refusal(logStatement(reporter, statementFields({ excerpts: excerptsSent })));
    expect(refused).toMatchObject({
      code: "invalid",
      fields: { "excerpts.0.captureId": [expect.any(String)] },
    });
  });

  test("make other sources public that stand around the words, with all that is verified", async ({
    newsroom,
  }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const other = await aDocument(reporter, "A cited circumstance. And more.");
    const context = { captureId: other.captureId, exact: "A cited circumstance.", purpose: "context" };
    const { id, version } = await logStatement(reporter, statementFields({ excerpts: [context] }));
    const submitted = await submitStatement(reporter, { id, version });
    const approved = await approveStatement(editor, { ...stepOf(submitted), comment: "" });
    await publishStatement(otherEditor, stepOf(approved));

    const { detail, basis } = one(
      await reporter.db.select().from(editions).where(eq(editions.statementId, id)),
    );
    expect(basis).toHaveLength(3);
    expect((detail as unknown as Detail).excerpts).toMatchObject([
      { position: 1, purpose: "words", match: "exact", exact: wordsOfRecord },
      {
        position: 2,
        purpose: "context",
        match: null,
        source: { id: other.sourceId },
        passage: { parts: expect.any(Array) },
      },
    ]);
    expect(
      await reporter.db.select().from(publicSources).where(eq(publicSources.id, other.sourceId)),
    ).toHaveLength(1);
    expect((await verifyRecord(newsroom.visitor)).discrepancies).toEqual([]);
  });

  test("join stretches by an omission mark, in the order of the words", async ({ newsroom }) => {
    const { id } = await aSubmission(newsroom, {
      words: "The fares will stay […] Questions were not taken.",
      source: { title: "Remarks", text: textWith(wordsOfRecord) },
    });
    expect((await excerptsOf(newsroom.reporter, id)).map(({ exact }) => exact)).toEqual([
      "The fares will stay",
      "Questions were not taken.",
    ]);
  });
});

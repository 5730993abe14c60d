import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { reviews, sources } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { one } from "@/lib/rows";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput, type StatementContent } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { statementEdit } from "@/lib/statements/schema";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aPerson, aTerm } from "../../../support/registry";
import { revisionsOf } from "../../../support/revisions";
import {
  aDraft,
  anApproval,
  aPublication,
  aSource,
  aSubmission,
  entryNow,
  sourceFields,
  statementFields,
  wordsOfRecord,
} from "../../../support/statements";

/** The entry as its form would send it, changed. */
async function changed(ctx: ActorContext, id: string, over: Partial<ReturnType<typeof asInput>>) {
  return { ...asInput((await presentContent(ctx, id)).content), ...over };
}

describe("editStatement", () => {
  test("rewrites the entry, its voices and links, and leaves one revision", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id } = await aDraft(newsroom);
    const statement = statementFields({
      sourceId: (await entryNow(reporter, id)).sourceId,
      words: "Fares rise in May.",
      attributions: [
        { role: "signatory", printedName: "Union A" },
        { role: "signatory", printedName: "Union B" },
      ],
      links: [{ kind: "repeats", placeholder: "An earlier letter" }],
    });

    const saved = await editStatement(reporter, { id, version: 1, statement });

    expect(saved).toMatchObject({ id, version: 2, status: "draft", changed: true });
    const content = (await presentContent(reporter, id)).content;
    expect(content).toMatchObject({
      words: "Fares rise in May.",
      attributions: [{ printedName: "Union A" }, { printedName: "Union B" }],
      links: [{ kind: "repeats", placeholder: "An earlier letter" }],
    });
    expect(await revisionsOf(reporter, id)).toMatchObject([
      { number: 1, act: "logged" },
      { number: 2, act: "edited", actorId: reporter.actor.id, changed: true },
    ]);
  });

  test("saving what is already there changes nothing and leaves no revision", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id, version } = await anApproval(newsroom);
    const statement = await changed(reporter, id, {});

    const saved = await editStatement(reporter, { id, version, statement });

    expect(saved).toMatchObject({ changed: false, version, status: "approved" });
    expect(await entryNow(reporter, id)).toMatchObject({ version, status: "approved" });
    expect(await revisionsOf(reporter, id)).toHaveLength(version);
  });

  test("editing an approved entry voids the approval and sends it to review again", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id, version } = await anApproval(newsroom);

    const saved = await editStatement(reporter, {
      id,
      version,
      statement: await changed(reporter, id, { place: "The council chamber" }),
    });

    expect(saved).toMatchObject({ status: "submitted", version: version + 1 });
    expect(await entryNow(reporter, id)).toMatchObject({ status: "submitted" });
    // The decision itself stays on record.
    expect(await reporter.db.select().from(reviews).where(eq(reviews.statementId, id))).toMatchObject([
      { decision: "approve", reviewerId: newsroom.editor.actor.id },
    ]);
  });

  test("an edit of the note alone is kept in a revision that changes nothing readers see", async ({
    newsroom,
  }) => {
    const { id } = await aDraft(newsroom);

    await editStatement(newsroom.reporter, {
      id,
      version: 1,
      statement: await changed(newsroom.reporter, id, { note: "The recording is on the shared drive." }),
    });

    expect((await revisionsOf(newsroom.reporter, id))[1]).toMatchObject({
      changed: false,
      content: { note: "The recording is on the shared drive." },
    });
  });

  test("refuses a stale save with the present text, who made it and when", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aDraft(newsroom);
    const mine = await changed(reporter, id, { summary: "Mine" });
    await editStatement(editor, {
      id,
      version: 1,
      statement: await changed(editor, id, { summary: "Theirs" }),
    });

    const error = await refusal(editStatement(reporter, { id, version: 1, statement: mine }));

    expect(error).toMatchObject({
      code: "conflict",
      detail: { version: 2, status: "draft", by: "Edda Editor", content: { summary: "Theirs" } },
    });
    expect(error.detail.at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect((await presentContent(reporter, id)).content.summary).toBe("Theirs");
  });

  test("of two saves at once one wins and the other is shown it", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aDraft(newsroom);
    const saves = await Promise.allSettled(
      [reporter, editor].map(async (ctx) =>
        editStatement(ctx, {
          id,
          version: 1,
          statement: await changed(ctx, id, { summary: ctx.actor.name }),
        }),
      ),
    );

    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const winner = saves[0]?.status === "fulfilled" ? reporter : editor;
    const lost = saves.find((save) => save.status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({
      code: "conflict",
      detail: { content: { summary: winner.actor.name } },
    });
    expect(await revisionsOf(reporter, id)).toHaveLength(2);
  });

  test("editing a source that other entries rest on gives each of them a revision", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const shared = statementFields({ sourceId });
    const edited = await logStatement(reporter, shared);
    const approved = await anApproval(newsroom, { sourceId });
    const draft = await logStatement(newsroom.otherReporter, shared);

    await editStatement(editor, {
      id: edited.id,
      version: 1,
      statement: { ...shared, source: sourceFields({ title: "Remarks, as corrected by the agency" }) },
    });

    expect(await entryNow(reporter, edited.id)).toMatchObject({ version: 2, status: "draft" });
    expect(await entryNow(reporter, approved.id)).toMatchObject({
      version: approved.version + 1,
      status: "submitted",
    });
    for (const { id } of [edited, approved, draft]) {
      expect((await revisionsOf(reporter, id)).at(-1)).toMatchObject({
        act: "edited",
        actorId: editor.actor.id,
        changed: true,
      });
    }
    expect((await revisionsOf(reporter, sourceId)).map(({ act }) => act)).toEqual(["logged", "edited"]);
  });

  test("of two changes to one source at once, through two entries, one wins and the other is told", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    for (let round = 0; round < 3; round++) {
      const { id: sourceId } = await aSource(reporter);
      const entries = [await aDraft(newsroom, { sourceId }), await aDraft(newsroom, { sourceId })];

      const saves = await Promise.allSettled(
        entries.map(({ id }, index) =>
          editStatement(index === 0 ? reporter : editor, {
            id,
            version: 1,
            statement: statementFields({ sourceId, source: sourceFields({ title: `Title ${index}` }) }),
          }),
        ),
      );

      const refused = saves.flatMap((save) => (save.status === "rejected" ? [save.reason] : []));
      expect(refused).toMatchObject([{ code: "conflict", detail: { version: 2 } }]);
      expect((await revisionsOf(reporter, sourceId)).map(({ act }) => act)).toEqual(["logged", "edited"]);
    }
  });

  test("keeps a link whose target has since gone back to its reporter, and adds no other", async ({
    newsroom,
  }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const theirs = await logStatement(otherReporter, statementFields());
    const sent = await submitStatement(otherReporter, { id: theirs.id, version: 1 });
    const { id } = await aDraft(newsroom, { links: [{ kind: "answers", targetId: theirs.id }] });
    await requestChanges(editor, { id: sent.id, version: sent.version, comment: "Which meeting?" });
    const another = await logStatement(otherReporter, statementFields());
    const links = (await changed(reporter, id, {})).links;

    await expect(
      editStatement(reporter, {
        id,
        version: 1,
        statement: await changed(reporter, id, { place: "The depot" }),
      }),
    ).resolves.toMatchObject({ changed: true, version: 2 });
    const error = await refusal(
      editStatement(reporter, {
        id,
        version: 2,
        statement: await changed(reporter, id, {
          links: [...links, { kind: "denies", targetId: another.id, placeholder: "" }],
        }),
      }),
    );
    expect(Object.keys(error.fields)).toEqual(["links.1.targetId"]);
  });

  test("does not change a public source in passing", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    await aPublication(newsroom, { sourceId });
    const { id } = await aDraft(newsroom, { sourceId });

    const error = await refusal(
      editStatement(reporter, {
        id,
        version: 1,
        statement: statementFields({ sourceId, source: sourceFields({ title: "Another title" }) }),
      }),
    );

    expect(error).toMatchObject({ code: "conflict", fields: { source: [expect.any(String)] } });
    expect(one(await reporter.db.select().from(sources).where(eq(sources.id, sourceId)))).toMatchObject({
      title: "Remarks at the depot",
      version: 1,
    });
  });

  test("lets go of an office that was not held on the day the words are moved to", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: agentId } = await aPerson(reporter, "Nora Field");
    const mayor = await aTerm(reporter, agentId, { role: "Mayor", start: "2001-01-01", end: "2010-01-01" });
    const senator = await aTerm(reporter, agentId, { role: "Senator", start: "2010-01-02" });
    const { id } = await aDraft(newsroom, {
      said: { edtf: "2005-05-05" },
      attributions: [{ role: "speaker", printedName: "Field", agentId }],
    });
    const before = await changed(reporter, id, {});
    expect(before.attributions[0]?.termId).toBe(mayor.id);
    const statement = { ...before, said: { edtf: "2015-05-05", basis: "stated" as const } };
    await editStatement(reporter, { id, version: 1, statement });
    expect((await changed(reporter, id, {})).attributions[0]?.termId).toBe(senator.id);
  });

  test("finds the office of the day again when the day changes", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const person = await aPerson(reporter, "Ines Deputy");
    const term = await aTerm(reporter, person.id, { start: "2021-01-05", end: "2022" });
    const { id } = await aDraft(newsroom, {
      said: { edtf: "2019" },
      attributions: [{ role: "speaker", agentId: person.id }],
    });

    await editStatement(reporter, {
      id,
      version: 1,
      statement: await changed(reporter, id, { said: { edtf: "2021-03-04", basis: "stated" } }),
    });

    const content: StatementContent = (await presentContent(reporter, id)).content;
    expect(content.attributions[0]?.termId).toBe(term.id);
  });

  test("a published statement does not change by an edit", async ({ newsroom }) => {
    const { id, version } = await aPublication(newsroom);

    for (const ctx of [newsroom.reporter, newsroom.editor, newsroom.admin]) {
      const error = await refusal(
        editStatement(ctx, { id, version, statement: await changed(ctx, id, { summary: "Otherwise" }) }),
      );
      expect(error.code).toBe("conflict");
    }
    expect((await presentContent(newsroom.editor, id)).content.summary).toBe("On fares");
  });

  test("refuses a visitor, and another reporter with or without a sight of the entry", async ({
    newsroom,
  }) => {
    const draft = await aDraft(newsroom);
    const inReview = await aSubmission(newsroom);
    const statement = statementFields();
    const edit = (
      ctx: Parameters<typeof editStatement>[0],
      { id, version }: typeof draft | typeof inReview,
    ) => refusal(editStatement(ctx, { id, version, statement }));

    expect((await edit(newsroom.visitor, draft)).code).toBe("not_signed_in");
    expect((await edit(newsroom.otherReporter, draft)).code).toBe("not_found");
    expect((await edit(newsroom.otherReporter, inReview)).code).toBe("not_allowed");
    expect((await presentContent(newsroom.editor, draft.id)).content.words).toBe(wordsOfRecord);
  });

  test("refuses an edit that would leave an entry in review without speaker or source", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const tryWith = async (over: Parameters<typeof changed>[2]) =>
      refusal(editStatement(reporter, { id, version, statement: await changed(reporter, id, over) }));

    expect(await tryWith({ attributions: [] })).toMatchObject({
      code: "invalid",
      fields: { attributions: [expect.any(String)] },
    });
    expect((await tryWith({ sourceId: null })).code).toBe("invalid");
    expect((await tryWith({ words: " " })).code).toBe("invalid");
    expect(await entryNow(reporter, id)).toMatchObject({ version, words: wordsOfRecord });
  });
});

describe("statementEdit", () => {
  test("refuses an edit without the version it was made over", () => {
    const statement = statementFields();
    const id = crypto.randomUUID();

    expect(statementEdit.safeParse({ id, statement }).success).toBe(false);
    expect(
      statementEdit.safeParse({ id, version: 1, statement: { ...statement, status: "approved" } }).success,
    ).toBe(false);
  });
});

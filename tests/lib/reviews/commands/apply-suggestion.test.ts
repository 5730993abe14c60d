import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { fieldComments, reviews } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { applySuggestion } from "@/lib/reviews/commands/apply-suggestion";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { commentOnStatement } from "@/lib/reviews/commands/comment-on-statement";
import { discardNote } from "@/lib/reviews/commands/discard-note";
import { noteOnField } from "@/lib/reviews/commands/note-on-field";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { resolveComment } from "@/lib/reviews/commands/resolve-comment";
import { fieldCommentsOf } from "@/lib/reviews/queries/field-comments";
import { fieldComment } from "@/lib/reviews/schema";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { guardAgainst } from "../../../support/guards";
import { type Newsroom, test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { revisionsOf } from "../../../support/revisions";
import { aDraft, aSubmission, entryNow } from "../../../support/statements";

type Entry = { id: string; version: number };
const note = (ctx: ActorContext, entry: Entry, over: Record<string, unknown>) =>
  noteOnField(ctx, fieldComment.parse({ id: entry.id, version: entry.version, ...over }));
const suggestion = { field: "summary", was: "fares", becomes: "bus fares" };

/** A suggestion the editor has sent with a request for changes. */
async function aSuggestion(newsroom: Newsroom, over: Record<string, unknown> = suggestion) {
  const submitted = await aSubmission(newsroom);
  const { note: commentId } = await note(newsroom.editor, submitted, over);
  const { id, version } = await requestChanges(newsroom.editor, { ...submitted, comment: "" });
  return { id, version, commentId };
}
const apply = (ctx: ActorContext, step: Entry & { commentId: string }) =>
  applySuggestion(ctx, step, editStatement);

describe("noteOnField", () => {
  test("keeps a remark to its author until they finish a review", async ({ newsroom }) => {
    const { editor, otherEditor, reporter } = newsroom;
    const submitted = await aSubmission(newsroom);
    await note(editor, submitted, { field: "said", body: "Which day?" });

    expect(await fieldCommentsOf(editor, submitted.id)).toMatchObject([
      { field: "said", body: "Which day?", draft: true, own: true },
    ]);
    expect(await fieldCommentsOf(reporter, submitted.id)).toEqual([]);
    await commentOnStatement(otherEditor, { ...submitted, comment: "Mine" });
    expect(await fieldCommentsOf(reporter, submitted.id)).toEqual([]);

    await commentOnStatement(editor, { ...submitted, comment: "" });

    expect(await fieldCommentsOf(reporter, submitted.id)).toMatchObject([{ draft: false, own: false }]);
    const [sent] = await editor.db
      .select()
      .from(reviews)
      .where(eq(reviews.reviewerId, editor.actor.id))
      .then((all) => all.filter(({ statementId }) => statementId === submitted.id));
    expect(sent).toMatchObject({ decision: "comment", comment: "", notes: 1 });
  });

  test("sends with an approval what was drafted before", async ({ newsroom }) => {
    const { editor, reporter } = newsroom;
    const submitted = await aSubmission(newsroom);
    await note(editor, submitted, { field: "place", body: "Nice." });
    await approveStatement(editor, { ...submitted, comment: "" });
    expect(await fieldCommentsOf(reporter, submitted.id)).toMatchObject([{ draft: false }]);
  });

  test("refuses a suggestion that could not be applied, and one for a field that is no text", async ({
    newsroom,
  }) => {
    const { editor } = newsroom;
    const submitted = await aSubmission(newsroom, { words: "No. No." });
    const nowhere = note(editor, submitted, { ...suggestion, was: "trams" });
    expect((await refusal(nowhere)).message).toMatch(/does not stand there/);
    const twice = note(editor, submitted, { field: "words", was: "No", becomes: "Yes" });
    expect((await refusal(twice)).message).toMatch(/2 times/);
    const parsed = (over: object) =>
      fieldComment.safeParse({ ...submitted, revision: undefined, ...over }).success;
    expect(parsed({ field: "said", was: "", becomes: "2020" })).toBe(false);
    expect(parsed({ field: "words" })).toBe(false);
  });

  test("refuses whoever may not read the entry", async ({ newsroom }) => {
    const draft = await aDraft(newsroom);
    const other = note(newsroom.otherReporter, draft, { field: "words", body: "?" });
    expect((await refusal(other)).code).toBe("not_found");
  });
});

describe("applySuggestion", () => {
  test("puts the suggested words in place as an edit of whoever applies them", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const given = await aSuggestion(newsroom);

    const applied = await apply(reporter, given);

    const { content } = await presentContent(reporter, given.id);
    expect(content.summary).toBe("On bus fares");
    expect((await revisionsOf(reporter, given.id)).at(-1)).toMatchObject({
      act: "edited",
      actorId: reporter.actor.id,
      changed: true,
    });
    expect(await fieldCommentsOf(reporter, given.id)).toMatchObject([
      { resolved: { by: "Rosa Reporter", appliedIn: applied.version } },
    ]);
    expect((await refusal(apply(reporter, { ...given, version: applied.version }))).code).toBe("conflict");
  });

  test("makes an editor who applies it somebody who changed the entry", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const submitted = await aSubmission(newsroom);
    const { note: commentId } = await note(otherEditor, submitted, suggestion);
    await commentOnStatement(otherEditor, { ...submitted, comment: "" });

    const { id, version } = await apply(editor, { ...submitted, commentId });

    expect((await refusal(approveStatement(editor, { id, version, comment: "" }))).code).toBe("not_allowed");
    await expect(approveStatement(otherEditor, { id, version, comment: "" })).resolves.toMatchObject({ id });
  });

  test("applies what stands there still, after edits elsewhere; refuses what does not", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const given = await aSuggestion(newsroom);
    const edit = async (over: Record<string, unknown>) => {
      const { version } = await entryNow(reporter, given.id);
      const statement = { ...asInput((await presentContent(reporter, given.id)).content), ...over };
      return editStatement(reporter, { id: given.id, version, statement });
    };
    const moved = await edit({ summary: "Today: on fares, again" });
    await apply(reporter, { ...given, version: moved.version });
    expect((await presentContent(reporter, given.id)).content.summary).toBe("Today: on bus fares, again");

    const second = await aSuggestion(newsroom, { field: "place", was: "Harbor City", becomes: "The depot" });
    const other = { ...asInput((await presentContent(reporter, second.id)).content), place: "Nowhere" };
    const { version } = await editStatement(reporter, {
      id: second.id,
      version: second.version,
      statement: other,
    });
    expect((await refusal(apply(reporter, { ...second, version }))).message).toMatch(
      /does not stand there any more/,
    );
  });

  test("refuses other reporters, a stale version, a draft of somebody, and a remark without words", async ({
    newsroom,
  }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const given = await aSuggestion(newsroom);
    expect((await refusal(apply(otherReporter, given))).code).toBe("not_found");
    expect((await refusal(apply(reporter, { ...given, version: given.version - 1 }))).code).toBe("conflict");
    const submitted = await aSubmission(newsroom);
    const draft = await note(editor, submitted, suggestion);
    expect((await refusal(apply(reporter, { ...submitted, commentId: draft.note }))).code).toBe("not_found");
    const remark = await aSuggestion(newsroom, { field: "said", body: "When?" });
    expect((await refusal(apply(reporter, remark))).code).toBe("conflict");
  });
});

describe("resolveComment and discardNote", () => {
  test("resolve and open again what was sent, by its author or whoever may edit", async ({ newsroom }) => {
    const { reporter, otherEditor, editor, otherReporter } = newsroom;
    const { id, commentId } = await aSuggestion(newsroom, { field: "said", body: "When?" });
    const resolve = (ctx: ActorContext, resolved: boolean) =>
      resolveComment(ctx, { id, commentId, resolved });

    await resolve(reporter, true);
    expect(await fieldCommentsOf(editor, id)).toMatchObject([{ resolved: { by: "Rosa Reporter" } }]);
    await resolve(otherEditor, false);
    expect(await fieldCommentsOf(editor, id)).toMatchObject([{ resolved: null }]);
    expect((await refusal(resolve(otherReporter, true))).code).toBe("not_found");
    expect((await refusal(discardNote(editor, { id, commentId }))).code).toBe("conflict");
  });

  test("throw a draft away", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const submitted = await aSubmission(newsroom);
    const { note: commentId } = await note(editor, submitted, suggestion);
    const { id } = submitted;
    expect((await refusal(discardNote(otherEditor, { id, commentId }))).code).toBe("not_found");
    expect((await refusal(resolveComment(editor, { id, commentId, resolved: true }))).code).toBe("conflict");
    await discardNote(editor, { id, commentId });
    expect(await fieldCommentsOf(editor, id)).toEqual([]);
  });

  test("is held by the database: what was sent stays, and is sent by its author alone", async ({
    newsroom,
  }) => {
    const { desk, otherEditor } = newsroom;
    const { id, version, commentId } = await aSuggestion(newsroom);
    const byHand = (set: string) =>
      guardAgainst(desk.sql, (sql) =>
        sql.unsafe(`update desk.field_comments set ${set} where id = '${commentId}'`),
      );
    expect(await byHand("becomes = 'other'")).toBe("comment_stays");
    expect(await byHand("review_id = null")).toBe("comment_stays");
    const drop = guardAgainst(
      desk.sql,
      (sql) => sql`delete from desk.field_comments where id = ${commentId}`,
    );
    expect(await drop).toBe("comment_stays");
    const draft = await note(otherEditor, { id, version }, { field: "said", body: "Mine" });
    const [sent] = await desk.db.select().from(fieldComments).where(eq(fieldComments.id, commentId));
    expect(
      await guardAgainst(
        desk.sql,
        (sql) =>
          sql`update desk.field_comments set review_id = ${sent?.reviewId ?? ""} where id = ${draft.note}`,
      ),
    ).toBe("comment_stays");
  });
});

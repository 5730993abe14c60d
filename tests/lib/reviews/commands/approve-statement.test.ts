import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { reviews } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { one } from "@/lib/rows";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { approval } from "@/lib/statements/schema";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
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
} from "../../../support/statements";

async function edit(ctx: ActorContext, id: string, over: Record<string, unknown>) {
  const { version } = await entryNow(ctx, id);
  const statement = { ...asInput((await presentContent(ctx, id)).content), ...over };
  return editStatement(ctx, { id, version, statement });
}

const approve = (ctx: Parameters<typeof approveStatement>[0], entry: { id: string; version: number }) =>
  approveStatement(ctx, { id: entry.id, version: entry.version, comment: "" });

describe("approveStatement", () => {
  test("lets exactly this revision stand, by an editor who had no part in it", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id, version } = await aSubmission(newsroom);

    const approved = await approveStatement(editor, { id, version, comment: "Checked against the tape." });

    expect(approved).toMatchObject({ id, status: "approved", version: version + 1 });
    const [, submitted, last] = await revisionsOf(editor, id);
    expect(submitted).toMatchObject({ number: version, act: "submitted" });
    expect(last).toMatchObject({ act: "approved", actorId: editor.actor.id, changed: false });
    const review = one(await editor.db.select().from(reviews).where(eq(reviews.statementId, id)));
    expect(review).toMatchObject({
      decision: "approve",
      reviewerId: editor.actor.id,
      revisionNumber: version,
      comment: "Checked against the tape.",
      contentHash: approved.revision.contentHash,
    });
  });

  test("refuses whoever logged the entry, editors and admins included", async ({ newsroom }) => {
    for (const author of [newsroom.editor, newsroom.admin]) {
      const { id } = await logStatement(author, statementFields());
      const submitted = await submitStatement(author, { id, version: 1 });

      expect.soft((await refusal(approve(author, submitted))).code, author.actor.role).toBe("not_allowed");
      expect(await entryNow(author, id)).toMatchObject({ status: "submitted" });
    }
  });

  test("refuses whoever changed the entry since its last approval", async ({ newsroom }) => {
    const { editor, otherEditor, admin } = newsroom;
    const { id } = await aSubmission(newsroom);
    await edit(editor, id, { summary: "In other words" });
    const { version } = await edit(admin, id, { place: "The depot" });

    expect((await refusal(approve(editor, { id, version }))).code).toBe("not_allowed");
    expect((await refusal(approve(admin, { id, version }))).code).toBe("not_allowed");
    await expect(approve(otherEditor, { id, version })).resolves.toMatchObject({ status: "approved" });
  });

  test("counts an edit that was taken back again", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id } = await aSubmission(newsroom);
    await edit(editor, id, { summary: "In other words" });
    const { version } = await edit(editor, id, { summary: "On fares" });

    expect((await refusal(approve(editor, { id, version }))).code).toBe("not_allowed");
  });

  test("counts a change to the source as a change to each entry that rests on it", async ({ newsroom }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const { id } = await aSubmission(newsroom, { sourceId });
    const other = await aDraft(newsroom, { sourceId });
    await edit(editor, other.id, { source: sourceFields({ title: "A title the editor chose" }) });
    const { version } = await entryNow(reporter, id);

    expect((await refusal(approve(editor, { id, version }))).code).toBe("not_allowed");
    await expect(approve(otherEditor, { id, version })).resolves.toMatchObject({ status: "approved" });
  });

  test("a change before an approval by somebody else no longer counts", async ({ newsroom }) => {
    const { editor, otherEditor, reporter } = newsroom;
    const { id } = await aSubmission(newsroom);
    await edit(editor, id, { summary: "In other words" });
    await approve(otherEditor, await entryNow(reporter, id));
    await edit(reporter, id, { place: "Elsewhere" });
    const entry = await entryNow(reporter, id);

    expect(entry.status).toBe("submitted");
    await expect(approve(editor, entry)).resolves.toMatchObject({ status: "approved" });
  });

  test("a note to the editor is no change that stands in the way", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id } = await aSubmission(newsroom);
    const { version } = await edit(editor, id, { note: "Looks good, one question by telephone." });

    await expect(approve(editor, { id, version })).resolves.toMatchObject({ status: "approved" });
  });

  test("refuses a version that is not the present one, with the present text", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);
    await edit(newsroom.reporter, id, { words: "Other words, slipped in." });

    const error = await refusal(approve(newsroom.editor, { id, version }));

    expect(error).toMatchObject({
      code: "conflict",
      detail: { version: version + 1, content: { words: "Other words, slipped in." }, by: "Rosa Reporter" },
    });
    expect(await newsroom.desk.db.$count(reviews, eq(reviews.statementId, id))).toBe(0);
  });

  test("refuses every state but in review", async ({ newsroom }) => {
    const entries = [await anApproval(newsroom), await aPublication(newsroom), await aDraft(newsroom)];
    for (const entry of entries) {
      const error = await refusal(approve(newsroom.otherEditor, entry));
      expect.soft(error.code, entry.status).toBe("conflict");
      expect(await entryNow(newsroom.editor, entry.id)).toMatchObject({ status: entry.status });
    }
  });

  test("of an edit and an approval at once, what is approved is what the editor saw", async ({
    newsroom,
  }) => {
    for (let round = 0; round < 10; round++) {
      const { id, version } = await aSubmission(newsroom);
      await Promise.allSettled([
        edit(newsroom.reporter, id, { words: `Other words ${round}` }),
        approve(newsroom.editor, { id, version }),
      ]);

      const { status } = await entryNow(newsroom.reporter, id);
      const { content } = await presentContent(newsroom.reporter, id);
      const wasEdited = content.words === `Other words ${round}`;
      expect({ round, status }).toEqual({ round, status: wasEdited ? "submitted" : "approved" });
    }
  });

  test("is for editors: reporters and visitors are refused", async ({ newsroom }) => {
    const entry = await aSubmission(newsroom);

    expect((await refusal(approve(newsroom.visitor, entry))).code).toBe("not_signed_in");
    expect((await refusal(approve(newsroom.reporter, entry))).code).toBe("not_allowed");
    expect((await refusal(approve(newsroom.otherReporter, entry))).code).toBe("not_allowed");
    await expect(approve(newsroom.admin, entry)).resolves.toMatchObject({ status: "approved" });
    await expect(
      publishStatement(newsroom.admin, await entryNow(newsroom.admin, entry.id)),
    ).resolves.toMatchObject({
      status: "published",
    });
  });

  test("says that there is no such entry, where there is none", async ({ newsroom }) => {
    const error = await refusal(approve(newsroom.editor, { id: crypto.randomUUID(), version: 1 }));

    expect(error.code).toBe("not_found");
  });
});

describe("approval", () => {
  test("refuses what cannot be kept as a comment, and any other field", () => {
    const step = { id: crypto.randomUUID(), version: 1 };

    expect(approval.safeParse({ ...step, comment: "\0" }).success).toBe(false);
    expect(approval.safeParse({ ...step, comment: "x".repeat(5001) }).success).toBe(false);
    expect(approval.safeParse({ ...step, reviewerId: crypto.randomUUID() }).success).toBe(false);
    expect(approval.parse(step)).toEqual({ ...step, comment: "", checks: [] });
  });
});

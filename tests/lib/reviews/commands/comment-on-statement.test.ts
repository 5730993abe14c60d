import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { reviews } from "@/db/schema";
import { commentOnStatement } from "@/lib/reviews/commands/comment-on-statement";
import { statementComment } from "@/lib/reviews/schema";
import { one } from "@/lib/rows";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { revisionsOf } from "../../../support/revisions";
import { aDraft, anApproval, aPublication, aSubmission, entryNow } from "../../../support/statements";

describe("commentOnStatement", () => {
  test("keeps the remark beside the revision that was read, and changes nothing else", async ({
    newsroom,
  }) => {
    const { editor } = newsroom;
    const { id, version } = await aSubmission(newsroom);

    const commented = await commentOnStatement(editor, {
      id,
      version,
      comment: "Is this the whole sentence?",
    });

    expect(commented).toMatchObject({ id, version, status: "submitted" });
    expect(one(await editor.db.select().from(reviews).where(eq(reviews.statementId, id)))).toMatchObject({
      decision: "comment",
      reviewerId: editor.actor.id,
      revisionNumber: version,
      comment: "Is this the whole sentence?",
    });
    expect(await entryNow(editor, id)).toMatchObject({ version, status: "submitted" });
    expect(await revisionsOf(editor, id)).toHaveLength(version);
  });

  test("is for everybody who may read the entry, also the reporter who logged it", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);

    for (const ctx of [newsroom.reporter, newsroom.otherReporter, newsroom.editor, newsroom.admin]) {
      await commentOnStatement(ctx, { id, version, comment: `A word from ${ctx.actor.name}` });
    }
    expect(await newsroom.desk.db.$count(reviews, eq(reviews.statementId, id))).toBe(4);
  });

  test("does not void an approval, and is possible once the statement is public", async ({ newsroom }) => {
    const approved = await anApproval(newsroom);
    const published = await aPublication(newsroom);

    for (const { id, version, status } of [approved, published]) {
      await commentOnStatement(newsroom.reporter, { id, version, comment: "Noted." });
      expect(await entryNow(newsroom.reporter, id)).toMatchObject({ status, version });
    }
  });

  test("refuses a version that is not the present one, with the present text", async ({ newsroom }) => {
    const { id } = await aSubmission(newsroom);

    const error = await refusal(commentOnStatement(newsroom.editor, { id, version: 1, comment: "Late" }));

    expect(error).toMatchObject({
      code: "conflict",
      detail: { version: 2, content: { summary: "On fares" } },
    });
    expect(await newsroom.desk.db.$count(reviews, eq(reviews.statementId, id))).toBe(0);
  });

  test("refuses a visitor, and another reporter on a draft as if it were not there", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);
    const remark = { id, version: 1, comment: "Hello" };

    expect((await refusal(commentOnStatement(newsroom.visitor, remark))).code).toBe("not_signed_in");
    expect((await refusal(commentOnStatement(newsroom.otherReporter, remark))).code).toBe("not_found");
  });
});

describe("statementComment", () => {
  test("refuses a comment that says nothing, is too long or cannot be kept", () => {
    const step = { id: crypto.randomUUID(), version: 1 };

    for (const comment of [undefined, "", " \n\t", "\0", "half \uD800", "x".repeat(5001)]) {
      expect.soft(statementComment.safeParse({ ...step, comment }).success).toBe(false);
    }
    expect(statementComment.safeParse({ ...step, comment: "Fine.", decision: "approve" }).success).toBe(
      false,
    );
    expect(statementComment.parse({ ...step, comment: " Kept as it is " }).comment).toBe(" Kept as it is ");
  });
});

import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { outbox, reviews } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { recallDecision } from "@/lib/reviews/commands/recall-decision";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { one } from "@/lib/rows";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { moveBack } from "../../../support/clock-back";
import { guardAgainst, move } from "../../../support/guards";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { revisionsOf } from "../../../support/revisions";
import { anApproval, aSubmission, entryNow } from "../../../support/statements";

const reviewOf = async (ctx: ActorContext, id: string) =>
  one(await ctx.db.select().from(reviews).where(eq(reviews.statementId, id)));

describe("recallDecision", () => {
  test("takes back an approval before anybody is told", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id, version } = await anApproval(newsroom);
    const [mail] = await editor.db.select().from(outbox).where(eq(outbox.entryId, id));
    expect(mail).toMatchObject({ kind: "approved", state: "waiting" });
    const wait = (mail?.sendAt.getTime() ?? 0) - (mail?.createdAt.getTime() ?? 0);
    expect(wait).toBeGreaterThanOrEqual(9_000);

    await recallDecision(editor, { id, version });

    expect(await entryNow(editor, id)).toMatchObject({ status: "submitted", version: version + 1 });
    expect((await revisionsOf(editor, id)).at(-1)).toMatchObject({
      act: "recalled",
      actorId: editor.actor.id,
    });
    expect(await reviewOf(editor, id)).toMatchObject({ decision: "comment", recalled: "approve" });
    const [withdrawn] = await editor.db.select().from(outbox).where(eq(outbox.entryId, id));
    expect(withdrawn).toMatchObject({ state: "withdrawn" });
  });

  test("takes back a request for changes", async ({ newsroom }) => {
    const { editor } = newsroom;
    const submitted = await aSubmission(newsroom);
    const { id, version } = await requestChanges(editor, { ...submitted, comment: "When?" });

    await recallDecision(editor, { id, version });

    expect(await entryNow(editor, id)).toMatchObject({ status: "submitted" });
    expect(await reviewOf(editor, id)).toMatchObject({ recalled: "request_changes", comment: "When?" });
  });

  test("leaves nothing to be published, and nobody released from the two-person rule", async ({
    newsroom,
  }) => {
    const { editor, otherEditor, desk } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const statement = { ...asInput((await presentContent(otherEditor, id)).content), place: "Elsewhere" };
    const edited = await editStatement(otherEditor, { id, version, statement });
    const approved = await approveStatement(editor, { id, version: edited.version, comment: "" });
    const recalled = await recallDecision(editor, { id, version: approved.version });

    expect((await refusal(publishStatement(editor, { id, version: recalled.version }))).code).toBe(
      "conflict",
    );
    const own = approveStatement(otherEditor, { id, version: recalled.version, comment: "" });
    expect((await refusal(own)).code).toBe("not_allowed");
    expect(
      await guardAgainst(desk.sql, (sql) => move(sql, { id, to: "approved", actorId: editor.actor.id })),
    ).toBe("approval_missing");
    await expect(
      approveStatement(editor, { id, version: recalled.version, comment: "" }),
    ).resolves.toMatchObject({ status: "approved" });
  });

  test("refuses after ten seconds by the clock of the database", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id, version } = await anApproval(newsroom);
    await moveBack(newsroom.url, { table: "reviews", statementId: id, by: "10 seconds" });

    expect((await refusal(recallDecision(editor, { id, version }))).message).toMatch(/too late/);
    expect(await entryNow(editor, id)).toMatchObject({ status: "approved" });
  });

  test("refuses anybody else, and once somebody has gone on", async ({ newsroom }) => {
    const { editor, otherEditor, admin, reporter } = newsroom;
    const { id, version } = await anApproval(newsroom);
    for (const ctx of [otherEditor, admin, reporter]) {
      expect((await refusal(recallDecision(ctx, { id, version }))).code).toBe("not_allowed");
    }
    const published = await publishStatement(otherEditor, { id, version });
    expect((await refusal(recallDecision(editor, published))).code).toBe("conflict");

    const back = await requestChanges(editor, { ...(await aSubmission(newsroom)), comment: "When?" });
    const again = await submitStatement(reporter, { id: back.id, version: back.version });
    expect((await refusal(recallDecision(editor, again))).code).toBe("conflict");
  });

  test("is the only way in which a review changes", async ({ newsroom }) => {
    const { desk, editor } = newsroom;
    const { id, version } = await anApproval(newsroom);
    const byHand = (set: string) =>
      guardAgainst(desk.sql, (sql) =>
        sql.unsafe(`update desk.reviews set ${set} where statement_id = '${id}'`),
      );

    expect(await byHand("comment = 'Otherwise'")).toBe("42501");
    expect(await byHand("decision = 'comment'")).toBe("append_only");
    expect(await byHand("decision = 'request_changes', recalled = 'approve'")).toBe("append_only");
    await publishStatement(editor, { id, version });
    expect(await byHand("decision = 'comment', recalled = 'approve'")).toBe("recall_late");
  });

  test("by SQL leaves no entry approved, and no approval that a later one depended on can be taken back", async ({
    newsroom,
  }) => {
    const { reporter, editor, otherEditor, desk } = newsroom;
    const { id, version } = await anApproval(newsroom);
    const recall = () =>
      guardAgainst(
        desk.sql,
        (sql) => sql`update desk.reviews set decision = 'comment', recalled = 'approve'
          where statement_id = ${id} and reviewer_id = ${editor.actor.id}`,
      );
    expect(await recall()).toBe("approval_missing");
    const { content } = await presentContent(reporter, id);
    const statement = { ...asInput(content), place: "The depot" };
    const edited = await editStatement(reporter, { id, version, statement });
    await approveStatement(otherEditor, { id, version: edited.version, comment: "" });
    expect(await recall()).toBe("recall_late");
  });
});

import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { ReviewState } from "@/components/reviews/review-state";
import { editions, reviews } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { type Fields, formOf, outcomeOf, signedIn } from "../../../../support/desk-forms";
import { type Newsroom, test } from "../../../../support/newsroom";
import { revisionsOf } from "../../../../support/revisions";
import {
  aDraft,
  anApproval,
  aPublication,
  aSubmission,
  entryNow,
  sourceFields,
  statementFields,
  wordsOfRecord,
} from "../../../../support/statements";

/** Posts the form of an entry's page. */
async function post(
  newsroom: Newsroom,
  as: ActorContext | null,
  fields: Fields,
  headers?: Record<string, string>,
) {
  await signedIn(newsroom, as, headers as never);
  const { reviewDecisionAction } = await import("@/app/desk/statements/[id]/actions");
  return outcomeOf<ReviewState | null>(reviewDecisionAction(null, formOf(fields)));
}

const shown = (outcome: Awaited<ReturnType<typeof post>>): ReviewState => {
  expect(outcome).toHaveProperty("shown");
  return (outcome as { shown: ReviewState }).shown;
};

describe("reviewDecisionAction", () => {
  test("takes an entry from draft to readers, each step by whoever may take it", async ({ newsroom }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id } = await aDraft(newsroom);
    const step = async (as: ActorContext, act: string, comment = "") =>
      post(newsroom, as, { id, act, comment, version: (await entryNow(as, id)).version });

    expect(await step(reporter, "submit")).toEqual({ to: `/desk/statements/${id}?done=submit` });
    expect(await step(editor, "request_changes", "When?")).toHaveProperty("to");
    expect(await step(reporter, "submit", "It is in the second paragraph.")).toHaveProperty("to");
    expect(await step(editor, "approve")).toHaveProperty("to");
    expect(await step(otherEditor, "publish")).toEqual({ to: `/desk/statements/${id}?done=publish` });

    expect(await entryNow(reporter, id)).toMatchObject({ status: "published" });
    const said = await reporter.db
      .select()
      .from(reviews)
      .where(eq(reviews.statementId, id))
      .orderBy(reviews.at);
    expect(said.map(({ decision, comment }) => [decision, comment])).toEqual([
      ["request_changes", "When?"],
      ["comment", "It is in the second paragraph."],
      ["approve", ""],
    ]);
  });

  test("refuses to publish words in which one letter differs, and says which word", async ({ newsroom }) => {
    const { editor } = newsroom;
    const source = sourceFields();
    const { id, version } = await anApproval(newsroom, {
      source,
      words: wordsOfRecord.replace("fares", "fades"),
    });
    const state = shown(await post(newsroom, editor, { id, version, act: "publish", comment: "" }));
    expect(state.message).toMatch(/one word differs.*\[source: fares\] \[quoted: fades\]/);
    expect(await entryNow(editor, id)).toMatchObject({ status: "approved", number: null });
  });

  test("refuses decisions forged by a reporter, whatever the form says", async ({ newsroom }) => {
    const { reporter, otherReporter } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const approved = await anApproval(newsroom);

    for (const as of [reporter, otherReporter]) {
      for (const act of ["approve", "request_changes"]) {
        const state = shown(await post(newsroom, as, { id, version, act, comment: "Forged" }));
        expect.soft(state.message, `${as.actor.name}, ${act}`).toMatch(/cannot approve|does not allow/);
        expect(state.comment).toBe("Forged");
      }
      const fields = { id: approved.id, version: approved.version, act: "publish", comment: "" };
      shown(await post(newsroom, as, fields));
    }
    expect(await entryNow(reporter, id)).toMatchObject({ status: "submitted", version });
    expect(await newsroom.desk.db.$count(reviews, eq(reviews.statementId, id))).toBe(0);
    expect(await newsroom.desk.db.$count(editions, eq(editions.statementId, approved.id))).toBe(0);
  });

  test("refuses the approval of whoever logged or changed the entry, admins included", async ({
    newsroom,
  }) => {
    const { admin, editor } = newsroom;
    const own = await logStatement(admin, statementFields());
    const { version } = await submitStatement(admin, { id: own.id, version: 1 });
    const { id } = await aSubmission(newsroom);
    const statement = asInput((await presentContent(editor, id)).content);
    const edited = await editStatement(editor, {
      id,
      version: 2,
      statement: { ...statement, place: "Elsewhere" },
    });

    shown(await post(newsroom, admin, { id: own.id, version, act: "approve", comment: "" }));
    shown(await post(newsroom, editor, { id, version: edited.version, act: "approve", comment: "" }));

    for (const entry of [own.id, id]) {
      expect(await entryNow(editor, entry)).toMatchObject({ status: "submitted" });
    }
  });

  test("answers a stale decision with what changed since, and keeps the comment", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const statement = asInput((await presentContent(reporter, id)).content);
    await editStatement(reporter, { id, version, statement: { ...statement, words: "Fares rise." } });

    for (const act of ["approve", "request_changes", "comment"]) {
      const state = shown(await post(newsroom, editor, { id, version, act, comment: "As I read it" }));

      expect(state).toMatchObject({ comment: "As I read it", stale: { by: "Rosa Reporter" } });
      expect(state.stale?.changes.map(({ label }) => label)).toEqual(["Words", "Cited passages"]);
      expect(JSON.stringify(state.stale?.changes)).toContain("Fares rise");
    }
    expect(await newsroom.desk.db.$count(reviews, eq(reviews.statementId, id))).toBe(0);
  });

  test("tells nobody what changed in an entry they may not read", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom, { words: "Canary of a draft" });

    const outcome = await post(newsroom, newsroom.otherReporter, {
      id,
      version: 9,
      act: "comment",
      comment: "Hi",
    });

    expect(shown(outcome)).toMatchObject({ message: "There is no such entry.", stale: null });
    expect(JSON.stringify(outcome)).not.toContain("Canary");
  });

  test("asks what has to change, and keeps an entry that is not complete", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const empty = await aDraft(newsroom, { attributions: [] });

    expect(
      shown(await post(newsroom, editor, { id, version, act: "request_changes", comment: " " })),
    ).toMatchObject({ commentProblem: "Say what has to change." });
    expect(
      shown(await post(newsroom, reporter, { id: empty.id, version: 1, act: "submit", comment: "Please" })),
    ).toMatchObject({
      missing: ["Add at least one speaker or signatory. A title as printed is enough."],
      comment: "Please",
    });
    // The comment beside a step that failed is not kept without the step.
    expect(await newsroom.desk.db.$count(reviews, eq(reviews.statementId, empty.id))).toBe(0);
  });

  test("has one effect, however often the same form is sent", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);
    const fields = { id, version, act: "comment", comment: "Once", idempotencyKey: crypto.randomUUID() };

    for (let time = 0; time < 3; time++) {
      expect(await post(newsroom, newsroom.editor, fields)).toHaveProperty("to");
    }
    expect(await newsroom.desk.db.$count(reviews, eq(reviews.statementId, id))).toBe(1);
  });

  test("refuses a post from another site, from nobody, and one that makes no sense", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const fields = { id, version, act: "approve", comment: "" };
    const elsewhere = {
      origin: "https://elsewhere.example",
      "sec-fetch-site": "cross-site",
      host: "record.example",
    };

    shown(await post(newsroom, editor, fields, elsewhere));
    shown(await post(newsroom, null, fields));
    const nonsense: Fields[] = [
      { ...fields, act: "retract" },
      { ...fields, id: "57" },
      { ...fields, version: "latest" },
      { ...fields, reviewerId: newsroom.otherEditor.actor.id },
      { ...fields, "comment[0]": "a" },
      {},
    ];
    for (const bad of nonsense) shown(await post(newsroom, editor, bad));
    expect(await revisionsOf(editor, id)).toHaveLength(version);
  });

  test("refuses every act on a published statement but a comment", async ({ newsroom }) => {
    const { id, version } = await aPublication(newsroom);

    for (const act of ["submit", "approve", "request_changes", "publish"]) {
      shown(await post(newsroom, newsroom.editor, { id, version, act, comment: "Again" }));
    }
    expect(
      await post(newsroom, newsroom.editor, { id, version, act: "comment", comment: "Noted" }),
    ).toHaveProperty("to");
    expect(await entryNow(newsroom.editor, id)).toMatchObject({ status: "published", version });
  });
});

import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type ReviewState, reviewActs } from "@/components/reviews/review-state";
import { requiredChecks, reviews } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { setRequiredChecks } from "@/lib/reviews/commands/set-required-checks";
import { fieldCommentsOf } from "@/lib/reviews/queries/field-comments";
import { keptVerdict } from "@/lib/reviews/queries/own-review";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { type Fields, formOf, outcomeOf, signedIn } from "../../../../support/desk-forms";
import { type Newsroom, test } from "../../../../support/newsroom";
import { anApproval, aSubmission, entryNow } from "../../../../support/statements";

/** Posts a form of an entry's page, at the version that is the present one. */
async function post(newsroom: Newsroom, as: ActorContext, id: string, fields: Fields) {
  const { version } = await entryNow(as, id);
  await signedIn(newsroom, as);
  const { reviewDecisionAction } = await import("@/app/desk/statements/[id]/actions");
  const form = formOf({ id, version, ...fields });
  return outcomeOf<ReviewState | null>(reviewDecisionAction(null, form));
}
const done = (id: string, act: string) => ({ to: `/desk/statements/${id}?done=${act}` });
const stays = { shown: null };
const refusedWith = (message: RegExp) => ({
  shown: expect.objectContaining({ message: expect.stringMatching(message) }),
});

describe("the acts of an entry's page", () => {
  test("take an entry from remarks beside fields to a scheduled release", async ({ newsroom }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id } = await aSubmission(newsroom);
    const step = (as: ActorContext, act: string, fields: Fields = {}) =>
      post(newsroom, as, id, { act, ...fields });

    expect(await step(editor, "take")).toEqual(done(id, "take"));
    const words = { field: "summary", body: "Which\r\nfares?", was: "fares", becomes: "bus fares" };
    expect(await step(editor, "note", words)).toEqual(stays);
    expect(await step(editor, "note", { field: "said", body: "Sure?", was: "", becomes: "" })).toEqual(stays);
    expect(await step(editor, "request_changes", { comment: "" })).toEqual(done(id, "request_changes"));
    const [suggested, asked] = await fieldCommentsOf(reporter, id);
    expect(suggested).toMatchObject({
      body: "Which\nfares?",
      suggestion: { was: "fares", becomes: "bus fares" },
    });

    expect(await step(reporter, "apply", { commentId: suggested?.id ?? "" })).toEqual(stays);
    expect(await step(reporter, "resolve", { commentId: asked?.id ?? "" })).toEqual(stays);
    expect((await fieldCommentsOf(reporter, id)).every(({ resolved }) => resolved !== null)).toBe(true);
    expect(await step(reporter, "submit", { comment: "" })).toEqual(done(id, "submit"));

    expect(await step(editor, "check", { item: "context" })).toEqual(stays);
    expect(await step(editor, "approve", { comment: "", "checks[]": "days" })).toEqual(done(id, "approve"));
    const when = { "when.day": "2099-07-15", "when.time": "09:30", "when.zone": "America/New_York" };
    expect(await step(otherEditor, "schedule", when)).toEqual(done(id, "schedule"));
    expect((await entryNow(editor, id)).releaseAt?.toISOString()).toBe("2099-07-15T13:30:00.000Z");
    expect(await step(otherEditor, "unschedule")).toEqual(done(id, "unschedule"));
    expect(await step(editor, "embargo", when)).toEqual(done(id, "embargo"));
    expect(await step(editor, "publish", { comment: "" })).toEqual(refusedWith(/under embargo/));
    expect(await step(editor, "lift_embargo")).toEqual(done(id, "lift_embargo"));
    expect(await step(editor, "publish", { comment: "" })).toEqual(done(id, "publish"));
  });

  test("take a decision back, and hand over or put back an entry", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const { id } = await anApproval(newsroom);
    expect(await post(newsroom, otherEditor, id, { act: "recall" })).toEqual(
      refusedWith(/Only whoever decided/),
    );
    expect(await post(newsroom, editor, id, { act: "recall" })).toEqual(done(id, "recall"));
    expect(await entryNow(editor, id)).toMatchObject({ status: "submitted" });

    await post(newsroom, editor, id, { act: "take" });
    const to = { assigneeId: otherEditor.actor.id, reason: "Yours" };
    expect(await post(newsroom, editor, id, { act: "hand_over", ...to })).toEqual(done(id, "hand_over"));
    expect(await post(newsroom, editor, id, { act: "take_over", reason: "Mine" })).toEqual(
      refusedWith(/only after somebody else has had it for a day/),
    );
    expect(await post(newsroom, otherEditor, id, { act: "put_back" })).toEqual(done(id, "put_back"));
  });

  test("keep a verdict on an entry that changed meanwhile, until it is given", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const statement = { ...asInput((await presentContent(reporter, id)).content), place: "Elsewhere" };
    await editStatement(reporter, { id, version, statement });

    const stale = await post(newsroom, editor, id, { act: "approve", version, comment: "Well checked." });

    expect(stale).toEqual(refusedWith(/changed this entry/));
    expect(await keptVerdict(editor, id)).toMatchObject({
      decision: "approve",
      comment: "Well checked.",
      revision: version,
    });
    expect(await editor.db.$count(reviews, eq(reviews.statementId, id))).toBe(0);
    await post(newsroom, editor, id, { act: "approve", comment: "Well checked." });
    expect(await keptVerdict(editor, id)).toBeNull();
  });

  test("say what has still to be checked, and keep the comment", async ({ newsroom }) => {
    const { admin, editor } = newsroom;
    const { id } = await aSubmission(newsroom);
    await setRequiredChecks(admin, { items: ["privacy"] });
    try {
      const outcome = await post(newsroom, editor, id, { act: "approve", comment: "Fine" });
      expect(outcome).toEqual(refusedWith(/Not checked yet: privacy and media rights/));
      expect(outcome).toHaveProperty("shown.comment", "Fine");
    } finally {
      await admin.db.delete(requiredChecks);
    }
  });

  test("are each asked of the policy, and read nothing they do not know", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const { permissionOf, reviewPost } = await import("@/app/desk/statements/[id]/review-post");
    expect(Object.keys(permissionOf).sort()).toEqual([...reviewActs].sort());
    for (const act of reviewActs) {
      const parsed = reviewPost.safeParse({ id, version, act, reviewerId: reporter.actor.id });
      expect.soft(parsed.success, act).toBe(false);
    }
    for (const act of ["check", "take_over", "schedule", "recall", "embargo", "approve"]) {
      const fields = { item: "words", reason: "Mine", comment: "" };
      const when = { "when.day": "2099-07-15", "when.time": "09:30" };
      const known: Fields =
        act === "check" ? { item: fields.item } : act === "take_over" ? { reason: fields.reason } : {};
      const timed: Fields = act === "schedule" || act === "embargo" ? when : {};
      const said: Fields = act === "approve" ? { comment: "" } : {};
      const other = newsroom.otherReporter;
      const outcome = await post(newsroom, other, id, { act, ...known, ...timed, ...said });
      expect.soft(outcome, act).toEqual(refusedWith(/does not allow|cannot approve/));
    }
    expect(await entryNow(reporter, id)).toMatchObject({ status: "submitted", version });
  });
});

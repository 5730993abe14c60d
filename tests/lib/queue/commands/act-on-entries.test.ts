import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { bulkActs, outbox, reviews, revisions } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { type BulkActInput, bulkInput } from "@/lib/queue/bulk";
import { actOnEntries } from "@/lib/queue/commands/act-on-entries";
import { undoBulkAct } from "@/lib/queue/commands/undo-bulk-act";
import { bulkResult, lastBulk } from "@/lib/queue/queries/bulk-result";
import { queueRows } from "@/lib/queue/queries/queue-rows";
import { assignStatement } from "@/lib/reviews/commands/assign-statement";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { type Newsroom, test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aDraft, anApproval, aSubmission, entryNow } from "../../../support/statements";

type Chosen = { id: string; version: number };

const ask = (act: BulkActInput, rows: readonly Chosen[], key: string = crypto.randomUUID()) =>
  bulkInput.parse({
    key,
    act,
    on: { kind: "chosen", rows: rows.map(({ id, version }) => ({ id, version })) },
  });

const askAll = (act: BulkActInput, view: string, count: number) =>
  bulkInput.parse({ key: crypto.randomUUID(), act, on: { kind: "matching", view, count } });

const comment = "Say which day this was.";
const sendBack = { kind: "send_back", comment } as const;
const tag = { kind: "tag", tag: "Budget" } as const;

const outcomes = (rows: readonly { id: string; outcome: string; reason: string }[]) =>
  Object.fromEntries(rows.map(({ id, outcome, reason }) => [id, outcome === "done" ? "done" : reason]));

const tagsOf = async (ctx: ActorContext, id: string) => (await queueRows(ctx, [id]))[0]?.tags;

async function editedMeanwhile(newsroom: Newsroom, entry: Chosen) {
  const { content } = await presentContent(newsroom.reporter, entry.id);
  const statement = { ...asInput(content), summary: "On fares, again" };
  await editStatement(newsroom.reporter, { id: entry.id, version: entry.version, statement });
}

describe("actOnEntries", () => {
  test("sends back what it can and says of each other one why not", async ({ newsroom }) => {
    const { editor, reporter } = newsroom;
    const fine = await aSubmission(newsroom);
    const approved = await anApproval(newsroom);
    const stale = await aSubmission(newsroom);
    await editedMeanwhile(newsroom, stale);
    const missing = { id: crypto.randomUUID(), version: 1 };

    const result = await actOnEntries(editor, ask(sendBack, [fine, approved, stale, missing]));

    expect(result).toMatchObject({ done: 1, refused: 3, sentence: "Sent back 1 entry." });
    expect(outcomes(result.rows)).toEqual({
      [fine.id]: "done",
      [approved.id]: "This is not done to an entry that is approved.",
      [stale.id]: "Rosa Reporter has changed it since.",
      [missing.id]: "There is no such entry.",
    });
    const told = result.rows.find(({ id }) => id === stale.id);
    expect(told?.changedBy).toEqual({ name: "Rosa Reporter", at: expect.stringMatching(/^\d{4}-/) });
    expect((await entryNow(editor, fine.id)).status).toBe("changes_requested");
    expect((await entryNow(editor, stale.id)).status).toBe("submitted");
    const mails = await reporter.db.select().from(outbox).where(eq(outbox.entryId, fine.id));
    expect(mails).toMatchObject([{ kind: "changes_requested", toUserId: reporter.actor.id, note: comment }]);
    const [last] = await editor.db.select().from(revisions).where(eq(revisions.subjectId, approved.id));
    expect(last?.act).not.toBe("changes_requested");
  });

  test("answers a retry as the first time and does nothing again", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const entry = await aSubmission(newsroom);
    const asked = ask(sendBack, [entry]);

    const [first, second] = await Promise.all([actOnEntries(editor, asked), actOnEntries(editor, asked)]);

    expect(second).toEqual(first);
    expect(await editor.db.$count(reviews, eq(reviews.statementId, entry.id))).toBe(1);
    const other = await refusal(actOnEntries(editor, { ...asked, act: tag }));
    expect(other).toMatchObject({ code: "conflict", detail: { keyReused: true } });
    expect((await refusal(actOnEntries(otherEditor, asked))).code).toBe("conflict");
  });

  test("acts on all a view asks for, if there are as many as were offered", async ({ newsroom }) => {
    const { editor } = newsroom;
    const entries = [];
    for (let at = 0; at < 3; at++) entries.push(await aDraft(newsroom, { place: "Matching" }));
    const view = "tab=all&q=matching";

    const other = await refusal(actOnEntries(editor, askAll(tag, view, 2)));
    expect(other).toMatchObject({ code: "conflict", detail: { count: 3 } });
    expect(other.message).toContain("There are 3 by now");
    const result = await actOnEntries(editor, askAll(tag, view, 3));

    expect(result).toMatchObject({ done: 3, refused: 0, sentence: "Tagged 3 entries “budget”." });
    for (const { id } of entries) expect(await tagsOf(editor, id)).toEqual(["budget"]);
    expect((await refusal(actOnEntries(newsroom.otherReporter, askAll(tag, view, 3)))).detail.count).toBe(0);
  });

  test("assigns what nobody has, and leaves what somebody has with them", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const free = await aSubmission(newsroom);
    const taken = await aSubmission(newsroom);
    await assignStatement(otherEditor, { id: taken.id, assigneeId: otherEditor.actor.id, reason: "" });
    const act = { kind: "assign", assigneeId: editor.actor.id } as const;

    const result = await actOnEntries(editor, ask(act, [free, taken]));

    expect(result).toMatchObject({ done: 1, refused: 1, sentence: "Assigned 1 entry to Edda Editor." });
    expect((await entryNow(editor, free.id)).assigneeId).toBe(editor.actor.id);
    expect((await entryNow(editor, taken.id)).assigneeId).toBe(otherEditor.actor.id);
  });

  test("is refused to whoever has no right to the act, and for entries they may not see", async ({
    newsroom,
  }) => {
    const { reporter, otherReporter, visitor } = newsroom;
    const submitted = await aSubmission(newsroom);
    const draft = await aDraft(newsroom);

    expect((await refusal(actOnEntries(visitor, ask(tag, [draft])))).code).toBe("not_signed_in");
    expect((await refusal(actOnEntries(reporter, ask(sendBack, [submitted])))).code).toBe("not_allowed");
    const result = await actOnEntries(otherReporter, ask(tag, [draft, submitted]));
    expect(outcomes(result.rows)).toEqual({ [draft.id]: "There is no such entry.", [submitted.id]: "done" });
    expect(result.rows.find(({ id }) => id === draft.id)).toMatchObject({ entry: 0, opening: "" });
  });

  test("takes no form without rows, words or a key", () => {
    const key = crypto.randomUUID();
    const on = { kind: "chosen", rows: [{ id: crypto.randomUUID(), version: 1 }] };
    for (const bad of [
      { key, act: sendBack, on: { kind: "chosen", rows: [] } },
      { key, act: { kind: "send_back", comment: "  " }, on },
      { key, act: { kind: "tag", tag: " # " }, on },
      { key, act: { kind: "tag", tag: "x".repeat(41) }, on },
      { key: "again", act: tag, on },
      { key, act: tag, on: { kind: "matching", view: "tab=all", count: 501 } },
    ]) {
      expect.soft(bulkInput.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
  });
});

describe("undoBulkAct", () => {
  test("takes back each kind of act, for what it changed alone", async ({ newsroom }) => {
    const { editor } = newsroom;
    const [one, two] = [await aSubmission(newsroom), await aSubmission(newsroom)];
    await actOnEntries(editor, ask(tag, [one]));

    const tagged = await actOnEntries(editor, ask(tag, [one, two]));
    const undone = await undoBulkAct(editor, tagged);
    expect(undone).toMatchObject({
      done: 1,
      refused: 0,
      undoUntil: null,
      sentence: "Taken back for 1 entry.",
    });
    expect([await tagsOf(editor, one.id), await tagsOf(editor, two.id)]).toEqual([["budget"], []]);
    expect(await undoBulkAct(editor, tagged)).toEqual(undone);

    const untagged = await actOnEntries(editor, ask({ kind: "untag", tag: "budget" }, [one, two]));
    await undoBulkAct(editor, untagged);
    expect([await tagsOf(editor, one.id), await tagsOf(editor, two.id)]).toEqual([["budget"], []]);

    const act = { kind: "assign", assigneeId: newsroom.otherEditor.actor.id } as const;
    const assigned = await actOnEntries(editor, ask(act, [one, two]));
    await undoBulkAct(editor, assigned);
    expect((await entryNow(editor, two.id)).assigneeId).toBeNull();
    const mails = await editor.db.select().from(outbox).where(eq(outbox.entryId, two.id));
    expect(mails.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["assigned withdrawn"]);

    const sent = await actOnEntries(editor, ask(sendBack, [one, two]));
    expect(await lastBulk(editor)).toEqual(sent);
    expect(await undoBulkAct(editor, sent)).toMatchObject({ done: 2, refused: 0 });
    expect((await entryNow(editor, one.id)).status).toBe("submitted");
    expect(await lastBulk(editor)).toEqual(expect.not.objectContaining({ bulkId: sent.bulkId }));
  });

  test("leaves alone what somebody has gone on with, and says so", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const [one, two] = [await aSubmission(newsroom), await aSubmission(newsroom)];
    const act = { kind: "assign", assigneeId: otherEditor.actor.id } as const;
    const assigned = await actOnEntries(editor, ask(act, [one, two]));
    await assignStatement(otherEditor, { id: two.id, assigneeId: null, reason: "" });

    const undone = await undoBulkAct(editor, assigned);

    expect(outcomes(undone.rows)).toEqual({
      [one.id]: "done",
      [two.id]: "Somebody has assigned it otherwise since.",
    });
  });

  test("is for whoever acted, for ten seconds", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const entry = await aSubmission(newsroom);
    const tagged = await actOnEntries(editor, ask(tag, [entry]));

    expect((await refusal(undoBulkAct(otherEditor, tagged))).code).toBe("not_found");
    expect(await bulkResult(otherEditor, tagged.bulkId)).toBeNull();
    const earlier = { doneAt: sql`${bulkActs.doneAt} - interval '11 seconds'` };
    await editor.db.update(bulkActs).set(earlier).where(eq(bulkActs.id, tagged.bulkId));
    expect((await refusal(undoBulkAct(editor, tagged))).code).toBe("conflict");
    expect(await tagsOf(editor, entry.id)).toEqual(["budget"]);
    expect(await bulkResult(editor, tagged.bulkId)).toMatchObject({ done: 1 });
  });
});

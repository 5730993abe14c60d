import { eq } from "drizzle-orm";
import { afterEach, describe, expect, vi } from "vitest";
import { connect } from "@/db/connect";
import { editions, outbox, users } from "@/db/schema";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { scheduleStatement } from "@/lib/statements/commands/schedule-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { releaseDue, releaseStatement } from "@/lib/statements/release-due";
import { type Newsroom, test } from "../../support/newsroom";
import { aScheduled, comeDue, inAnHour, lastRelease } from "../../support/release";
import { revisionsOf } from "../../support/revisions";
import { anApproval, entryNow, sourceFields, wordsOfRecord } from "../../support/statements";

afterEach(() => void vi.useRealTimers());

const asWorker = ({ desk }: Newsroom) => ({ db: desk.db, actor: null });

describe("releaseStatement", () => {
  test("puts a due entry before readers, as whoever scheduled it", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const { id } = await aScheduled(newsroom);
    await comeDue(editor, id);

    expect(await releaseStatement(asWorker(newsroom), { statementId: id })).toEqual({ status: "released" });

    expect(await entryNow(editor, id)).toMatchObject({ status: "published", releaseAt: null });
    expect((await revisionsOf(editor, id)).at(-1)).toMatchObject({
      act: "published",
      actorId: otherEditor.actor.id,
    });
    expect(await lastRelease(editor, id)).toMatchObject({ act: "released", byId: otherEditor.actor.id });
    expect(await newsroom.desk.db.$count(editions, eq(editions.statementId, id))).toBe(1);
  });

  test("releases once, however many workers come at the same moment", async ({ newsroom }) => {
    const other = connect(newsroom.url, "desk", { max: 4 });
    try {
      for (let round = 0; round < 10; round++) {
        const { id } = await aScheduled(newsroom, {
          words: `${wordsOfRecord} Round ${round}.`,
        });
        await comeDue(newsroom.editor, id);
        const workers = [newsroom.desk.db, other.db, newsroom.desk.db, other.db];

        const outcomes = await Promise.all(
          workers.map((db) => releaseStatement({ db, actor: null }, { statementId: id })),
        );

        expect(outcomes.filter((outcome) => outcome?.status === "released")).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(3);
        const acts = (await revisionsOf(newsroom.editor, id)).map(({ act }) => act);
        expect(acts.filter((act) => act === "published")).toHaveLength(1);
      }
    } finally {
      await other.close();
    }
  });

  test("waits for the clock of the database, however wrong the clock of the process is", async ({
    newsroom,
  }) => {
    const early = await aScheduled(newsroom);
    const late = await aScheduled(newsroom);
    await comeDue(newsroom.editor, late.id);
    const now = Date.now();

    vi.useFakeTimers({ now: now + 10 * 86_400_000, toFake: ["Date"] });
    expect(await releaseStatement(asWorker(newsroom), { statementId: early.id })).toBeNull();
    expect(await entryNow(newsroom.editor, early.id)).toMatchObject({ status: "scheduled" });

    vi.useFakeTimers({ now: now - 10 * 86_400_000, toFake: ["Date"] });
    expect(await releaseStatement(asWorker(newsroom), { statementId: late.id })).toEqual({
      status: "released",
    });
    vi.useRealTimers();
    const { publishedAt } = await entryNow(newsroom.editor, late.id);
    expect(Math.abs((publishedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test("releases by the instant across a change of clocks", async ({ newsroom }) => {
    const { id, version } = await anApproval(newsroom);
    // The second 01:30 of that night in New York.
    const at = new Date("2027-11-07T06:30:00Z");
    await scheduleStatement(newsroom.editor, { id, version, at });
    const releasedAt = (await entryNow(newsroom.editor, id)).releaseAt;
    expect(releasedAt?.toISOString()).toBe("2027-11-07T06:30:00.000Z");
  });

  test("sends back what the gate refuses, with the reason where people look and in a mail", async ({
    newsroom,
  }) => {
    const { editor, otherEditor } = newsroom;
    const words = wordsOfRecord.replace("fares", "fades");
    const { id } = await aScheduled(newsroom, { words, source: sourceFields() });
    await comeDue(editor, id);

    const outcome = await releaseStatement(asWorker(newsroom), { statementId: id });

    expect(outcome).toMatchObject({ status: "refused", reason: expect.stringContaining("one word differs") });
    expect(await entryNow(editor, id)).toMatchObject({ status: "approved", number: null });
    expect(await lastRelease(editor, id)).toMatchObject({
      act: "refused",
      reason: expect.stringContaining("one word differs"),
    });
    const [mail] = await editor.db
      .select()
      .from(outbox)
      .where(eq(outbox.entryId, id))
      .orderBy(outbox.createdAt)
      .then((all) => all.filter(({ kind }) => kind === "not_released"));
    expect(mail).toMatchObject({ toUserId: otherEditor.actor.id, note: expect.stringContaining("one word") });
    expect(await releaseStatement(asWorker(newsroom), { statementId: id })).toBeNull();
  });

  test("sends back what somebody scheduled who no longer works here, or no longer may", async ({
    newsroom,
  }) => {
    const { admin } = newsroom;
    const gone = await newsroom.hire("editor", "Gone Editor");
    const demoted = await newsroom.hire("editor", "Demoted Editor");
    const scheduledBy = async (ctx: typeof gone) => {
      const { id, version } = await anApproval(newsroom);
      await scheduleStatement(ctx, { id, version, at: inAnHour() });
      await comeDue(admin, id);
      return id;
    };
    const [first, second] = [await scheduledBy(gone), await scheduledBy(demoted)];
    await admin.db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, gone.actor.id));
    await admin.db.update(users).set({ role: "reporter" }).where(eq(users.id, demoted.actor.id));

    expect(await releaseStatement(asWorker(newsroom), { statementId: first })).toMatchObject({
      reason: "Gone Editor, who scheduled it, no longer works here.",
    });
    expect(await releaseStatement(asWorker(newsroom), { statementId: second })).toMatchObject({
      reason: "Your role does not allow this.",
    });
    for (const id of [first, second]) expect(await entryNow(admin, id)).toMatchObject({ status: "approved" });
  });

  test("leaves alone what was edited in the meantime", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id, version } = await aScheduled(newsroom);
    const statement = { ...asInput((await presentContent(reporter, id)).content), place: "Elsewhere" };
    await editStatement(reporter, { id, version, statement });

    expect(await releaseStatement(asWorker(newsroom), { statementId: id })).toBeNull();
    expect(await entryNow(reporter, id)).toMatchObject({ status: "submitted", releaseAt: null });
  });
});

describe("releaseDue", () => {
  test("releases all that is due, and nothing else", async ({ newsroom }) => {
    const due = [await aScheduled(newsroom), await aScheduled(newsroom)];
    const waiting = await aScheduled(newsroom);
    for (const { id } of due) await comeDue(newsroom.editor, id);

    const [one, two] = await Promise.all([releaseDue(asWorker(newsroom)), releaseDue(asWorker(newsroom))]);

    expect(one + two).toBe(2);
    for (const { id } of due)
      expect(await entryNow(newsroom.editor, id)).toMatchObject({ status: "published" });
    expect(await entryNow(newsroom.editor, waiting.id)).toMatchObject({ status: "scheduled" });
  });
});

import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { assignments, outbox } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { assignStatement } from "@/lib/reviews/commands/assign-statement";
import { handOver } from "@/lib/reviews/commands/hand-over";
import { takeOverStatement } from "@/lib/reviews/commands/take-over-statement";
import { moveBack } from "../../../support/clock-back";
import { guardAgainst, noRight } from "../../../support/guards";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aDraft, aPublication, aSubmission, entryNow } from "../../../support/statements";

const logOf = (ctx: ActorContext, id: string) =>
  ctx.db.select().from(assignments).where(eq(assignments.statementId, id)).orderBy(asc(assignments.at));
const assign = (ctx: ActorContext, id: string, to: ActorContext | null, reason = "") =>
  assignStatement(ctx, { id, assigneeId: to?.actor.id ?? null, reason });

describe("assignStatement", () => {
  test("says who takes care of an entry, in the log and in a mail, and leaves its text alone", async ({
    newsroom,
  }) => {
    const { editor, otherEditor } = newsroom;
    const { id, version } = await aSubmission(newsroom);

    await assign(editor, id, otherEditor, "You know the depot.");

    expect(await entryNow(editor, id)).toMatchObject({ assigneeId: otherEditor.actor.id, version });
    expect(await logOf(editor, id)).toMatchObject([
      {
        act: "assigned",
        assigneeId: otherEditor.actor.id,
        byId: editor.actor.id,
        reason: "You know the depot.",
      },
    ]);
    const mails = await editor.db.select().from(outbox).where(eq(outbox.entryId, id));
    expect(mails).toMatchObject([
      { kind: "assigned", toUserId: otherEditor.actor.id, note: "You know the depot." },
    ]);
  });

  test("takes an entry for oneself without a mail, once, and puts it back", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id } = await aSubmission(newsroom);

    await assign(editor, id, editor);
    await assign(editor, id, editor);
    await assign(editor, id, null);

    expect((await logOf(editor, id)).map(({ act }) => act)).toEqual(["assigned", "put_back"]);
    expect(await entryNow(editor, id)).toMatchObject({ assigneeId: null });
    expect(await editor.db.$count(outbox, eq(outbox.entryId, id))).toBe(0);
  });

  test("leaves an entry with whoever has it, but for whoever manages the people here", async ({
    newsroom,
  }) => {
    const { editor, otherEditor, admin } = newsroom;
    const { id } = await aSubmission(newsroom);
    await assign(editor, id, editor);

    expect((await refusal(assign(otherEditor, id, otherEditor))).code).toBe("conflict");
    expect((await refusal(assign(otherEditor, id, null))).code).toBe("conflict");
    await assign(admin, id, otherEditor, "Edda is leaving");

    expect(await entryNow(editor, id)).toMatchObject({ assigneeId: otherEditor.actor.id });
  });

  test("refuses other reporters, whoever may not read it, whoever is gone, and a settled entry", async ({
    newsroom,
  }) => {
    const { otherReporter, editor, reporter } = newsroom;
    const draft = await aDraft(newsroom);
    const { id } = await aSubmission(newsroom);
    const published = await aPublication(newsroom);

    expect((await refusal(assign(otherReporter, id, otherReporter))).code).toBe("not_allowed");
    expect((await refusal(assign(otherReporter, draft.id, otherReporter))).code).toBe("not_found");
    expect((await refusal(assign(editor, draft.id, otherReporter))).fields).toHaveProperty("assigneeId");
    const nobody = assignStatement(editor, { id, assigneeId: crypto.randomUUID(), reason: "" });
    expect((await refusal(nobody)).fields).toHaveProperty("assigneeId");
    expect((await refusal(assign(editor, published.id, editor))).code).toBe("conflict");
    await expect(assign(reporter, id, editor)).resolves.toMatchObject({ id });
  });
});

describe("handOver", () => {
  test("gives an entry one has to somebody else", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const { id } = await aSubmission(newsroom);
    await assign(editor, id, editor);

    await handOver(editor, { id, assigneeId: otherEditor.actor.id, reason: "Off tomorrow" });

    expect((await logOf(editor, id)).at(-1)).toMatchObject({
      act: "handed_over",
      assigneeId: otherEditor.actor.id,
      reason: "Off tomorrow",
    });
  });

  test("refuses whoever does not have it", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const { id } = await aSubmission(newsroom);
    const to = { id, assigneeId: otherEditor.actor.id, reason: "" };
    expect((await refusal(handOver(editor, to))).code).toBe("conflict");
    await assign(editor, id, editor);
    expect((await refusal(handOver(editor, { ...to, assigneeId: editor.actor.id }))).code).toBe("invalid");
  });
});

describe("takeOverStatement", () => {
  test("takes an entry after a day by the clock of the database, with a reason", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const { id } = await aSubmission(newsroom);
    await assign(editor, id, editor);

    const early = await refusal(takeOverStatement(otherEditor, { id, reason: "She is away" }));
    expect(early.message).toMatch(/only after somebody else has had it for a day/);
    await moveBack(newsroom.url, { table: "assignments", statementId: id, by: "24 hours" });
    await takeOverStatement(otherEditor, { id, reason: "She is away" });

    expect(await entryNow(editor, id)).toMatchObject({ assigneeId: otherEditor.actor.id });
    expect((await logOf(editor, id)).at(-1)).toMatchObject({ act: "taken_over", reason: "She is away" });
  });

  test("refuses reporters, an entry nobody has, and one's own", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aSubmission(newsroom);
    const take = (ctx: ActorContext) => takeOverStatement(ctx, { id, reason: "Why not" });
    expect((await refusal(take(reporter))).code).toBe("not_allowed");
    expect((await refusal(take(editor))).code).toBe("conflict");
    await assign(editor, id, editor);
    expect((await refusal(take(editor))).code).toBe("conflict");
  });
});

describe("the log of assignments", () => {
  test("is never rewritten, and knows its rule when it is written to by hand", async ({ newsroom }) => {
    const { editor, otherEditor, desk } = newsroom;
    const { id } = await aSubmission(newsroom);
    await assign(editor, id, editor);
    const other = otherEditor.actor.id;

    expect(
      await guardAgainst(desk.sql, (sql) => sql`delete from desk.assignments where statement_id = ${id}`),
    ).toBe(noRight);
    expect(
      await guardAgainst(
        desk.sql,
        (sql) => sql`insert into desk.assignments (id, statement_id, act, assignee_id, by_id, reason)
          values (gen_random_uuid(), ${id}, 'taken_over', ${other}, ${other}, 'Forged')`,
      ),
    ).toBe("take_over_early");
  });
});

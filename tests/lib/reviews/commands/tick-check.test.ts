import { desc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type CheckItem, checkItems } from "@/db/review-vocabulary";
import { auditEvents, requiredChecks, reviews } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { setRequiredChecks } from "@/lib/reviews/commands/set-required-checks";
import { tickCheck } from "@/lib/reviews/commands/tick-check";
import { checkRows } from "@/lib/reviews/queries/check-rows";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { type Newsroom, test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aDraft, anApproval, aSubmission, entryNow } from "../../../support/statements";

const requiring = ({ admin }: Newsroom, ...items: CheckItem[]) => setRequiredChecks(admin, { items });
const tick = async (ctx: ActorContext, id: string, item: CheckItem, ticked = true) =>
  tickCheck(ctx, { id, version: (await entryNow(ctx, id)).version, item, ticked });
const rowsOf = async (ctx: ActorContext, id: string) => {
  const { content } = await presentContent(ctx, id);
  const rows = await checkRows(ctx, { id, content, underCorrection: false });
  return new Map(rows.map((row) => [row.item, row]));
};
const edit = async (ctx: ActorContext, id: string, over: Record<string, unknown>) => {
  const { version } = await entryNow(ctx, id);
  const statement = { ...asInput((await presentContent(ctx, id)).content), ...over };
  return editStatement(ctx, { id, version, statement });
};
const approve = async (ctx: ActorContext, id: string) =>
  approveStatement(ctx, { id, version: (await entryNow(ctx, id)).version, comment: "" });

describe("tickCheck", () => {
  test("gates the approval by what this newsroom requires, for this reviewer", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    await requiring(newsroom, "words", "context", "days");
    const { id } = await aSubmission(newsroom);

    const refused = await refusal(approve(editor, id));
    expect(refused).toMatchObject({ code: "invalid", detail: { missing: ["context"] } });
    expect(refused.message).toBe("Not checked yet: the context is fair.");
    expect(await editor.db.$count(reviews, eq(reviews.statementId, id))).toBe(0);

    await tick(otherEditor, id, "context");
    expect((await refusal(approve(editor, id))).code).toBe("invalid");
    expect((await rowsOf(editor, id)).get("context")).toMatchObject({
      ticked: false,
      alsoBy: ["Emil Editor"],
    });
    await tick(editor, id, "context");
    await tick(editor, id, "context", false);
    expect((await refusal(approve(editor, id))).code).toBe("invalid");
    await tick(editor, id, "context");
    await expect(approve(editor, id)).resolves.toMatchObject({ status: "approved" });
  });

  test("counts what is ticked with the approval itself", async ({ newsroom }) => {
    await requiring(newsroom, "context", "privacy");
    const { id, version } = await aSubmission(newsroom);
    const with_ = (checks: CheckItem[]) =>
      approveStatement(newsroom.editor, { id, version, comment: "", checks });
    expect((await refusal(with_(["context"]))).detail).toEqual({ missing: ["privacy"] });
    expect((await rowsOf(newsroom.editor, id)).get("context")).toMatchObject({ ticked: false });
    await expect(with_(["context", "privacy"])).resolves.toMatchObject({ status: "approved" });
  });

  test("opens again only what an edit touched, also after an approval", async ({ newsroom }) => {
    const { editor, reporter } = newsroom;
    await requiring(newsroom, "words", "context", "days", "reply");
    const { id } = await aSubmission(newsroom);
    for (const item of ["context", "days", "reply"] as const) await tick(editor, id, item);
    await approve(editor, id);

    await edit(reporter, id, { said: { edtf: "2021-03~" } });

    const rows = await rowsOf(editor, id);
    expect(rows.get("days")).toMatchObject({ ticked: false, reopened: true, computed: "look" });
    expect(rows.get("context")).toMatchObject({ ticked: true, reopened: false });
    expect(rows.get("reply")).toMatchObject({ ticked: true, reopened: false });
    expect((await refusal(approve(editor, id))).detail).toEqual({ missing: ["days"] });
    await tick(editor, id, "days");
    await expect(approve(editor, id)).resolves.toMatchObject({ status: "approved" });
  });

  test("refuses reporters, entries that are not in review, and a check of no correction", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aSubmission(newsroom);
    expect((await refusal(tick(reporter, id, "words"))).code).toBe("not_allowed");
    expect((await refusal(tick(editor, id, "notice"))).code).toBe("invalid");
    await requiring(newsroom);
    for (const make of [aDraft, anApproval]) {
      expect((await refusal(tick(editor, (await make(newsroom)).id, "words"))).code).toBe("conflict");
    }
    const stale = tickCheck(editor, { id, version: 1, item: "words", ticked: true });
    expect((await refusal(stale)).code).toBe("conflict");
  });
});

describe("setRequiredChecks", () => {
  test("says what is required from now on, and leaves an audit event", async ({ newsroom }) => {
    const { admin } = newsroom;
    await requiring(newsroom, "words");
    await requiring(newsroom, ...checkItems);
    const rows = await admin.db.select({ item: requiredChecks.item }).from(requiredChecks);
    expect(rows.map(({ item }) => item).sort()).toEqual([...checkItems].sort());
    await requiring(newsroom);
    expect(await admin.db.$count(requiredChecks)).toBe(0);
    const told = eq(auditEvents.event, "required_checks_set");
    const [last] = await admin.db
      .select()
      .from(auditEvents)
      .where(told)
      .orderBy(desc(auditEvents.at))
      .limit(1);
    expect(last).toMatchObject({
      actorId: admin.actor.id,
      detail: { added: "", removed: expect.stringContaining("privacy") },
    });
  });

  test("refuses everybody else", async ({ newsroom }) => {
    for (const ctx of [newsroom.reporter, newsroom.editor]) {
      expect((await refusal(setRequiredChecks(ctx, { items: [] }))).code).toBe("not_allowed");
    }
  });
});

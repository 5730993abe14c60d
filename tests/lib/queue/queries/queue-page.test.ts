import { asc } from "drizzle-orm";
import { describe, expect } from "vitest";
import { statements } from "@/db/schema";
import { type EntryState, publicStatuses } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { can } from "@/lib/permissions/can";
import { type EntryFacts, entryStateOf } from "@/lib/permissions/entry-state";
import { tabCounts, viewCount } from "@/lib/queue/queries/queue-counts";
import { queuePage } from "@/lib/queue/queries/queue-page";
import { tabsOf } from "@/lib/queue/queries/queue-tabs";
import { type QueueView, queueQuery, settleView } from "@/lib/queue/view";
import { type QueueTab, queueSorts, queueTabs } from "@/lib/queue/vocabulary";
import { contributorsOf } from "@/lib/reviews/queries/contributors";
import { openCorrectionOf } from "@/lib/statements/open-correction";
import { test } from "../../../support/newsroom";
import { fillDesk, peopleOf } from "../../../support/random-desk";
import { aDraft } from "../../../support/statements";

test.beforeAll(({ newsroom }) => fillDesk(newsroom, 90));

const viewOf = (change: Partial<QueueView> = {}): QueueView => ({
  ...settleView(queueQuery.parse({}), new Map(queueTabs.map((tab) => [tab, 1]))),
  tab: "all",
  ...change,
});

/** Every entry of the database, each with what the policy looks at. */
async function everyEntry(ctx: ActorContext) {
  const rows = await ctx.db.select().from(statements).orderBy(asc(statements.entry));
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      correction: await openCorrectionOf(ctx, row.id),
      contributorIds: await contributorsOf(ctx, row.id),
    })),
  );
}

/** The whole list, page by page. */
async function allPages(ctx: ActorContext, view: QueueView, limit = 7) {
  const pages: string[][] = [];
  for (let after: string | null = null, last = false; !last; ) {
    const page = await queuePage(ctx, { ...view, after }, limit);
    pages.push(page.rows.map(({ id }) => id));
    after = page.next;
    last = page.next === null;
  }
  return pages;
}

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe("queuePage", () => {
  test("holds exactly the entries the policy lets each person read", async ({ newsroom }) => {
    const entries = await everyEntry(newsroom.editor);
    for (const ctx of peopleOf(newsroom)) {
      const readable = entries.filter((entry) => can(ctx.actor, "statement.read", entry));
      const listed = (await allPages(ctx, viewOf({ sort: "entry" }), 50)).flat();

      expect.soft(listed, ctx.actor.name).toEqual(idsOf(readable));
    }
    const hidden = entries.filter((entry) => !can(newsroom.reporter.actor, "statement.read", entry));
    expect(hidden.length).toBeGreaterThan(5);
    expect(new Set(entries.map(entryStateOf)).size).toBeGreaterThanOrEqual(7);
  });

  test("puts under each tab what that person can do something about", async ({ newsroom }) => {
    const entries = await everyEntry(newsroom.editor);
    const editors = [newsroom.editor, newsroom.otherEditor, newsroom.admin].map(({ actor }) => actor.id);
    for (const ctx of peopleOf(newsroom)) {
      const { actor } = ctx;
      const readable = entries.filter((entry) => can(actor, "statement.read", entry));
      const decides = editors.includes(actor.id);
      type Entry = (typeof readable)[number];
      const stands = (entry: EntryFacts, ...states: EntryState[]) => states.includes(entryStateOf(entry));
      const mine = (entry: Entry) =>
        entry.correction ? entry.correction.openedById === actor.id : entry.createdById === actor.id;
      const given = ({ assigneeId }: Entry) => assigneeId === actor.id;
      const another = ({ assigneeId }: Entry) =>
        assigneeId !== null && assigneeId !== actor.id && editors.includes(assigneeId);
      const inReview = (entry: Entry) => stands(entry, "submitted", "correction_submitted");
      const approved = (entry: Entry) => stands(entry, "approved", "correction_approved");
      const sentBack = (entry: Entry) => stands(entry, "changes_requested", "correction_changes_requested");
      const toFix = (entry: Entry) => sentBack(entry) || stands(entry, "draft", "correction_draft");
      const mayApprove = (entry: Entry) => can(actor, "statement.approve", entry);
      const expected: Record<QueueTab, Entry[]> = {
        mine: readable.filter((entry) => toFix(entry) && (mine(entry) || given(entry))),
        review: readable.filter(
          (entry) =>
            decides && !another(entry) && ((inReview(entry) && mayApprove(entry)) || approved(entry)),
        ),
        waiting: readable.filter((entry) =>
          decides
            ? (inReview(entry) && !mayApprove(entry)) ||
              ((inReview(entry) || approved(entry)) && another(entry)) ||
              (sentBack(entry) && !mine(entry) && !given(entry))
            : mine(entry) && (inReview(entry) || approved(entry)),
        ),
        scheduled: readable.filter((entry) => stands(entry, "scheduled")),
        all: readable,
        published: readable.filter(({ status }) => publicStatuses.some((known) => known === status)),
      };
      for (const tab of queueTabs) {
        const listed = (await allPages(ctx, viewOf({ tab, sort: "entry" }), 50)).flat();
        expect.soft(listed, `${actor.name}, ${tab}`).toEqual(idsOf(expected[tab]));
      }
      for (const [tab, count] of await tabCounts(ctx, tabsOf(ctx))) {
        expect.soft(count, `${actor.name}, ${tab}`).toBe(expected[tab].length);
      }
    }
  });

  test("can be gone through page by page, there and back, in every order", async ({ newsroom }) => {
    const { editor } = newsroom;
    const total = (await everyEntry(editor)).length;
    for (const sort of queueSorts) {
      for (const down of [false, true]) {
        const view = viewOf({ sort, down });
        const pages = await allPages(editor, view);
        const ids = pages.flat();
        expect.soft(new Set(ids).size, `${sort}, each once`).toBe(total);

        const whole = await queuePage(editor, view, 200);
        expect.soft(ids, `${sort}, in one order`).toEqual(idsOf(whole.rows));
        expect(whole).toMatchObject({ previous: null, next: null });

        const first = await queuePage(editor, view, 7);
        const second = await queuePage(editor, { ...view, after: first.next }, 7);
        const back = await queuePage(editor, { ...view, before: second.previous }, 7);
        expect.soft(idsOf(back.rows), `${sort}, back`).toEqual(pages[0]);
        expect(back.previous).toBeNull();
      }
    }
  });

  test("keeps its place while entries before it come and go", async ({ newsroom }) => {
    const view = viewOf({ sort: "entry", down: true });
    const first = await queuePage(newsroom.editor, view, 10);
    await aDraft(newsroom);

    const second = await queuePage(newsroom.editor, { ...view, after: first.next }, 10);

    expect(second.rows[0]?.entry).toBeLessThan(Math.min(...first.rows.map(({ entry }) => entry)));
  });

  test("is the first page for a place nobody here wrote, or of another order", async ({ newsroom }) => {
    const places = [
      ["x", 1],
      ["2021-02-30", 3],
      ["12", -1],
      ["9".repeat(30), 1],
      ["\u0000", 1],
      "nonsense",
    ].map((place) => Buffer.from(JSON.stringify(place)).toString("base64url"));
    for (const sort of ["entry", "state", "said", "since"] as const) {
      const first = idsOf((await queuePage(newsroom.editor, viewOf({ sort }), 5)).rows);
      for (const after of [...places.slice(0, sort === "entry" ? 2 : 1), ...places.slice(2), "e30"]) {
        const { rows } = await queuePage(newsroom.editor, viewOf({ sort, after }), 5);
        expect.soft(idsOf(rows), `${sort}, ${after}`).toEqual(first);
      }
    }
  });
});

describe("viewCount", () => {
  test("counts what the pages hold", async ({ newsroom }) => {
    const { editor } = newsroom;
    for (const change of [
      { state: "draft" },
      { author: "me" },
      { flag: "correction" },
      { tag: "budget" },
    ] as const) {
      const view = viewOf(change);
      const listed = (await allPages(editor, view)).flat();
      expect.soft(listed.length, JSON.stringify(change)).toBeGreaterThan(0);
      expect.soft(await viewCount(editor, view), JSON.stringify(change)).toBe(listed.length);
    }
  });
});

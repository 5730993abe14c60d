import { asc } from "drizzle-orm";
import { describe, expect } from "vitest";
import { statements } from "@/db/schema";
import { publicStatuses } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { can } from "@/lib/permissions/can";
import { contributorsOf } from "@/lib/reviews/queries/contributors";
import { queuePage } from "@/lib/statements/queries/queue";
import { queueAuthors, tabCounts, viewCount } from "@/lib/statements/queries/queue-counts";
import { tabsOf } from "@/lib/statements/queries/queue-tabs";
import {
  type QueueKey,
  type QueueTab,
  type QueueView,
  queueSorts,
  queueTabs,
  queueView,
  settleView,
} from "@/lib/statements/queue-view";
import { test } from "../../../support/newsroom";
import { fillDesk, peopleOf } from "../../../support/random-desk";
import { aBill, aPerson } from "../../../support/registry";
import { aDraft, aPublication, entryNow } from "../../../support/statements";

test.beforeAll(({ newsroom }) => fillDesk(newsroom, 70));

const viewOf = (change: Partial<QueueView> = {}): QueueView => ({
  ...settleView(queueView.parse({}), new Map(queueTabs.map((tab) => [tab, 1]))),
  tab: "all",
  ...change,
});

/** Every entry of the database, each with what the policy looks at. */
async function everyEntry(ctx: ActorContext) {
  const rows = await ctx.db.select().from(statements).orderBy(asc(statements.entry));
  return Promise.all(
    rows.map(async (row) => ({ ...row, contributorIds: await contributorsOf(ctx, row.id) })),
  );
}

/** The whole list, page by page. */
async function allPages(ctx: ActorContext, view: QueueView, limit = 7) {
  const pages: string[][] = [];
  for (let after: QueueKey | null = null, last = false; !last; ) {
    const page = await queuePage(ctx, { ...view, after }, limit);
    pages.push(page.rows.map(({ id }) => id));
    after = page.next;
    last = page.next === null;
  }
  return pages;
}

describe("queuePage", () => {
  test("holds exactly the entries the policy lets each person read", async ({ newsroom }) => {
    for (const ctx of peopleOf(newsroom)) {
      const readable = (await everyEntry(ctx)).filter((entry) => can(ctx.actor, "statement.read", entry));
      const listed = (await allPages(ctx, viewOf({ sort: "entry" }), 50)).flat();

      expect.soft(listed, ctx.actor.name).toEqual(readable.map(({ id }) => id));
    }
    const hidden = (await everyEntry(newsroom.reporter)).filter(
      (entry) => !can(newsroom.reporter.actor, "statement.read", entry),
    );
    expect(hidden.length).toBeGreaterThan(5);
  });

  test("puts under each tab what that person can do something about", async ({ newsroom }) => {
    for (const ctx of peopleOf(newsroom)) {
      const { actor } = ctx;
      const readable = (await everyEntry(ctx)).filter((entry) => can(actor, "statement.read", entry));
      const mine = (entry: (typeof readable)[number]) => entry.createdById === actor.id;
      const mayApprove = (entry: (typeof readable)[number]) => can(actor, "statement.approve", entry);
      const editing = can(actor, "statement.publish");
      const expected: Partial<Record<QueueTab, typeof readable>> = {
        mine: readable.filter(
          (entry) => mine(entry) && ["draft", "changes_requested"].includes(entry.status),
        ),
        review: readable.filter(
          (entry) =>
            editing && ((entry.status === "submitted" && mayApprove(entry)) || entry.status === "approved"),
        ),
        waiting: readable.filter((entry) =>
          editing
            ? (entry.status === "submitted" && !mayApprove(entry)) ||
              (entry.status === "changes_requested" && !mine(entry))
            : mine(entry) && ["submitted", "approved"].includes(entry.status),
        ),
        published: readable.filter(({ status }) => publicStatuses.some((known) => known === status)),
      };
      for (const tab of ["mine", "review", "waiting", "published"] as const) {
        const listed = (await allPages(ctx, viewOf({ tab, sort: "entry" }), 50)).flat();
        expect.soft(listed, `${actor.name}, ${tab}`).toEqual(expected[tab]?.map(({ id }) => id));
      }
      const tabs = await tabCounts(ctx, tabsOf(ctx));
      for (const [tab, count] of tabs) {
        if (tab !== "all") expect.soft(count, `${actor.name}, ${tab}`).toBe(expected[tab]?.length);
      }
      expect(tabs.get("all")).toBe(readable.length);
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
        expect.soft(ids, `${sort}, in one order`).toEqual(whole.rows.map(({ id }) => id));
        expect(whole).toMatchObject({ previous: null, next: null });

        const second = await queuePage(
          editor,
          { ...view, after: (await queuePage(editor, view, 7)).next },
          7,
        );
        const back = await queuePage(editor, { ...view, before: second.previous }, 7);
        expect
          .soft(
            back.rows.map(({ id }) => id),
            `${sort}, back`,
          )
          .toEqual(pages[0]);
        expect(back.previous).toBeNull();
      }
    }
  });

  test("keeps its place while entries before it come and go", async ({ newsroom }) => {
    const view = viewOf({ sort: "entry", down: true });
    const first = await queuePage(newsroom.editor, view, 10);
    await aDraft(newsroom);

    const second = await queuePage(newsroom.editor, { ...view, after: first.next }, 10);

    const firstIds = first.rows.map(({ entry }) => entry);
    expect(second.rows[0]?.entry).toBeLessThan(Math.min(...firstIds));
  });

  test("shows who speaks, on which bills, from which source and by whom it was logged", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const person = await aPerson(reporter, "Queue Speaker");
    const bill = await aBill(reporter, "SB 44");
    const { id, number } = await aPublication(newsroom, {
      attributions: [
        { role: "relayed_by", printedName: "An agency" },
        { role: "signatory", agentId: person.id, printedName: "Q. Speaker" },
        { role: "speaker", printedTitle: "The chief" },
      ],
      bills: [{ billId: bill.id }],
    });

    const page = await queuePage(reporter, viewOf({ q: `S-${number}` }));
    expect(page.rows).toMatchObject([
      {
        id,
        number,
        status: "published",
        speakers: ["Queue Speaker", "The chief"],
        bills: ["SB 44"],
        said: { edtf: "2021-03-04", basis: "stated" },
        source: { title: "Remarks at the depot" },
        author: { name: "Rosa Reporter" },
        since: expect.stringMatching(/^\d{4}-/),
      },
    ]);
  });

  test("filters by state, author and text, small letters, accents and wildcards as they are", async ({
    newsroom,
  }) => {
    const { editor, reporter } = newsroom;
    const { id, entry } = await aDraft(newsroom, {
      words: "Über 50 % of José's riders",
      attributions: [{ role: "speaker", printedName: "María Núñez" }],
    });
    const found = async (q: string) => (await queuePage(editor, viewOf({ q }))).rows.map((row) => row.id);

    expect(await found("JOSE'S")).toEqual([id]);
    expect(await found("nunez")).toEqual([id]);
    expect(await found("50 %")).toEqual([id]);
    expect(await found(`e-${entry}`)).toEqual([id]);
    expect(await found("no such words anywhere")).toEqual([]);
    expect(await found("100_%")).toEqual([]);
    expect(await found("\\")).toEqual([]);

    const drafts = await queuePage(editor, viewOf({ state: "draft", author: reporter.actor.id }), 200);
    expect(drafts.rows.length).toBeGreaterThan(0);
    for (const row of drafts.rows)
      expect(row).toMatchObject({ status: "draft", author: { name: "Rosa Reporter" } });
    expect(await viewCount(editor, viewOf({ state: "draft", author: reporter.actor.id }))).toBe(
      drafts.rows.length,
    );
  });

  test("finds nothing in what may not be read, also by its number", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom, { words: "Canary in a draft" });
    const { entry } = await entryNow(newsroom.reporter, id);

    for (const q of ["canary", `E-${entry}`]) {
      expect((await queuePage(newsroom.otherReporter, viewOf({ q }))).rows).toEqual([]);
      expect(await viewCount(newsroom.otherReporter, viewOf({ q }))).toBe(0);
      expect((await queuePage(newsroom.editor, viewOf({ q }))).rows).toHaveLength(1);
    }
  });
});

describe("queueAuthors", () => {
  test("names only people with an entry that may be read", async ({ newsroom }) => {
    const newcomer = await newsroom.hire("reporter", "Nina Newcomer");
    await aDraft({ ...newsroom, reporter: newcomer });

    const names = async (ctx: ActorContext) => (await queueAuthors(ctx)).map(({ name }) => name);
    expect(await names(newsroom.editor)).toContain("Nina Newcomer");
    expect(await names(newcomer)).toContain("Nina Newcomer");
    expect(await names(newsroom.reporter)).not.toContain("Nina Newcomer");
  });
});

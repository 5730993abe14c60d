import { describe, expect, test } from "vitest";
import {
  encodeQueueKey,
  type QueueTab,
  queueHref,
  queueSorts,
  queueTabs,
  queueView,
  settleView,
} from "@/lib/statements/queue-view";

const counts = new Map(queueTabs.map((tab) => [tab, 3]));
const read = (address: string, among: ReadonlyMap<QueueTab, number> = counts) =>
  settleView(queueView.parse(Object.fromEntries(new URL(address, "http://desk").searchParams)), among);

describe("settleView", () => {
  test("opens the first tab, what waits longest on top", () => {
    expect(read("/desk")).toMatchObject({ tab: "mine", sort: "since", down: false });
  });

  test("puts what is finished last first", () => {
    expect(read("/desk?tab=published")).toMatchObject({ sort: "entry", down: true });
    expect(read("/desk?tab=published&sort=said")).toMatchObject({ sort: "said", down: false });
  });

  test("opens the first tab that holds anything, or the one asked for", () => {
    const waiting = new Map<QueueTab, number>([
      ["mine", 0],
      ["review", 2],
      ["all", 9],
    ]);
    expect(read("/desk", waiting).tab).toBe("review");
    expect(read("/desk?tab=mine", waiting).tab).toBe("mine");
    expect(read("/desk", new Map([["mine", 0]])).tab).toBe("mine");
  });

  test("does not open a tab this person has no use for", () => {
    const reporter = new Map<QueueTab, number>([
      ["mine", 1],
      ["all", 1],
    ]);
    expect(read("/desk?tab=review", reporter).tab).toBe("mine");
  });

  test("takes what cannot be read as not given, and keeps the rest", () => {
    const view = read(
      "/desk?tab=nothing&state=gone&author=me&sort=words&down=yes&q=fares&after=%00&before=e30",
    );
    expect(view).toMatchObject({
      tab: "mine",
      state: null,
      author: null,
      sort: "since",
      down: false,
      q: "fares",
      after: null,
      before: null,
    });
    expect(queueView.parse({ q: ["a", "b"] }).q).toBe("");
    expect(queueView.parse({ q: "half \uD800" }).q).toBe("");
  });

  test("takes a place in the list only where the order can have such a place", () => {
    for (const sort of queueSorts) {
      const after = encodeQueueKey(["not what it should be", 3]);
      const { after: kept } = read(`/desk?sort=${sort}&after=${after}`);
      expect
        .soft(kept, sort)
        .toEqual(["speaker", "source", "author"].includes(sort) ? ["not what it should be", 3] : null);
    }
    expect(read(`/desk?sort=said&after=${encodeQueueKey(["2021-02-30", 3])}`).after).toBeNull();
    expect(read(`/desk?sort=entry&after=${encodeQueueKey(["12", -1])}`).after).toBeNull();
  });
});

describe("queueHref", () => {
  test("gives the same view back when it is read", () => {
    const view = read("/desk?tab=all&state=draft&q=a%26b+c&sort=source&down=1");
    const after = ["ünder & over", 12] as const;

    expect(read(queueHref(view))).toEqual(view);
    expect(read(queueHref(view, { after }))).toEqual({ ...view, after });
  });

  test("begins at the first page when anything else changes", () => {
    const view = { ...read("/desk?tab=all"), after: ["9", 9] as const };

    expect(read(queueHref(view, { state: "draft" }))).toMatchObject({ state: "draft", after: null });
  });
});

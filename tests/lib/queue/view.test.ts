import { describe, expect, test } from "vitest";
import { filtersOn, queueHref, queueQuery, readQueueQuery, settleView, viewText } from "@/lib/queue/view";
import { type QueueTab, queueTabs } from "@/lib/queue/vocabulary";

const counts = new Map(queueTabs.map((tab) => [tab, 3]));
const read = (address: string, among: ReadonlyMap<QueueTab, number> = counts) =>
  settleView(readQueueQuery(new URL(address, "http://desk").searchParams), among);

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
});

describe("readQueueQuery", () => {
  test("takes what cannot be read as not given, and keeps the rest", () => {
    const query = readQueueQuery(
      "tab=nothing&state=gone&author=nobody&assignee=none&speaker=1&bill=x&tag=%00&flag=odd&from=2021-02-30&to=soon" +
        "&age=-1&sort=colour&down=yes&q=fares&after=%00&before=e",
    );
    expect(filtersOn(query)).toEqual(["assignee", "q"]);
    expect(query).toMatchObject({ tab: null, sort: null, down: false, after: null, before: null });
    expect(queueQuery.parse({ q: ["a", "b"] }).q).toBe("");
    expect(queueQuery.parse({ q: "half \uD800" }).q).toBe("");
  });
});

describe("queueHref", () => {
  const address =
    "/desk?tab=all&state=correction_draft&author=me&flag=embargo&tag=%23Budget&from=2021-03-01&age=3&q=a%26b+c&sort=source&down=1";

  test("gives the same view back when it is read", () => {
    const view = read(address);

    expect(view).toMatchObject({ state: "correction_draft", tag: "budget", age: 3, q: "a&b c", down: true });
    expect(read(queueHref(view))).toEqual(view);
    expect(read(queueHref(view, { after: "WyJhIiwxXQ" }))).toEqual({ ...view, after: "WyJhIiwxXQ" });
    expect(read(`/desk?${viewText({ ...view, after: "WyJhIiwxXQ" })}`)).toEqual(view);
  });

  test("begins at the first page when anything else changes", () => {
    const view = { ...read("/desk?tab=all"), after: "WyJhIiwxXQ" };

    expect(read(queueHref(view, { state: "draft" }))).toMatchObject({ state: "draft", after: null });
  });
});

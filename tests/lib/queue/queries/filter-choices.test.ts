import { describe, expect } from "vitest";
import { tagStatement } from "@/lib/queue/commands/tag-statement";
import { untagStatement } from "@/lib/queue/commands/untag-statement";
import { exportedRows } from "@/lib/queue/queries/exported-rows";
import { filterChoices, filterNames } from "@/lib/queue/queries/filter-choices";
import { nextScheduled } from "@/lib/queue/queries/next-scheduled";
import { readQueueQuery } from "@/lib/queue/view";
import { scheduleStatement } from "@/lib/statements/commands/schedule-statement";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aPerson } from "../../../support/registry";
import { aDraft, anApproval, aSubmission, entryNow } from "../../../support/statements";

describe("filterChoices", () => {
  test("names whom and what somebody may find entries by, and nothing of what they may not read", async ({
    newsroom,
  }) => {
    const { editor, reporter } = newsroom;
    const newcomer = await newsroom.hire("reporter", "Nina Newcomer");
    const { id } = await aDraft({ ...newsroom, reporter: newcomer });
    await tagStatement(newcomer, { id, tag: "canary" });

    for (const [ctx, knows] of [
      [editor, true],
      [newcomer, true],
      [reporter, false],
    ] as const) {
      const { authors, assignees, tags } = await filterChoices(ctx);
      const names = authors.map(({ name }) => name);
      expect.soft(names.includes("Nina Newcomer"), ctx.actor.name).toBe(knows);
      expect.soft(tags.includes("canary"), ctx.actor.name).toBe(knows);
      expect(assignees.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["Nina Newcomer", "Ada Admin"]),
      );
    }
    await untagStatement(newcomer, { id, tag: "canary" });
    expect((await filterChoices(editor)).tags).toEqual([]);
  });
});

describe("filterNames", () => {
  test("says what the ids of a view are called, of what may be known", async ({ newsroom }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const person = await aPerson(reporter, "Dana Field");
    const { sourceId } = await aDraft(newsroom);
    const query = readQueueQuery(
      `author=me&assignee=${editor.actor.id}&speaker=${person.id}&source=${sourceId}`,
    );

    expect(await filterNames(reporter, query)).toEqual({
      author: "Rosa Reporter",
      assignee: "Edda Editor",
      speaker: "Dana Field",
      source: "Remarks at the depot",
    });
    expect(await filterNames(otherReporter, query)).not.toHaveProperty("source");
    expect(await filterNames(editor, readQueueQuery(`assignee=none&bill=${person.id}`))).toEqual({});
  });
});

describe("tagStatement", () => {
  test("puts a tag on once, and is refused where the entry may not be read", async ({ newsroom }) => {
    const { reporter, otherReporter, visitor } = newsroom;
    const { id } = await aDraft(newsroom);

    expect(await tagStatement(reporter, { id, tag: "toll" })).toMatchObject({ changed: true });
    expect(await tagStatement(reporter, { id, tag: "toll" })).toMatchObject({ changed: false });
    expect((await refusal(tagStatement(otherReporter, { id, tag: "toll" }))).code).toBe("not_found");
    expect((await refusal(untagStatement(otherReporter, { id, tag: "toll" }))).code).toBe("not_found");
    expect((await refusal(tagStatement(visitor, { id, tag: "toll" }))).code).toBe("not_signed_in");
    expect(await untagStatement(reporter, { id, tag: "toll" })).toMatchObject({ changed: true });
    expect(await untagStatement(reporter, { id, tag: "toll" })).toMatchObject({ changed: false });
    expect((await entryNow(reporter, id)).version).toBe(1);
  });
});

describe("exportedRows", () => {
  test("gives the chosen rows that may be read, by entry", async ({ newsroom }) => {
    const { otherReporter } = newsroom;
    const second = await aSubmission(newsroom);
    const hidden = await aDraft(newsroom);
    const rows = [second, hidden].map(({ id, version }) => ({ id, version }));

    const exported = await exportedRows(otherReporter, { kind: "chosen", rows });

    expect(exported.map(({ id }) => id)).toEqual([second.id]);
    const all = await exportedRows(otherReporter, {
      kind: "matching",
      view: "tab=all&state=submitted",
      count: 9,
    });
    expect(all.map(({ state }) => state)).toContain("submitted");
    expect(new Set(all.map(({ state }) => state)).size).toBe(1);
  });
});

describe("nextScheduled", () => {
  test("is the one released first", async ({ newsroom }) => {
    const { editor } = newsroom;
    expect(await nextScheduled(editor)).toBeNull();
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const later = await anApproval(newsroom);
    const sooner = await anApproval(newsroom);
    await scheduleStatement(editor, { id: later.id, version: later.version, at: inHours(5) });
    await scheduleStatement(editor, { id: sooner.id, version: sooner.version, at: inHours(2) });

    expect(await nextScheduled(newsroom.reporter)).toMatchObject({ id: sooner.id });
  });
});

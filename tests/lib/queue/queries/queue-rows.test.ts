import { describe, expect } from "vitest";
import type { ActorContext } from "@/lib/context";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { tagStatement } from "@/lib/queue/commands/tag-statement";
import { queuePage } from "@/lib/queue/queries/queue-page";
import { queueRows } from "@/lib/queue/queries/queue-rows";
import { readQueueQuery, settleView } from "@/lib/queue/view";
import { queueTabs } from "@/lib/queue/vocabulary";
import { assignStatement } from "@/lib/reviews/commands/assign-statement";
import { one } from "@/lib/rows";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { embargoStatement } from "@/lib/statements/commands/embargo-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { test } from "../../../support/newsroom";
import { aBill, aPerson } from "../../../support/registry";
import { aDraft, aPublication, aSource, aSubmission, textWith } from "../../../support/statements";

const rowOf = async (ctx: ActorContext, id: string) => one(await queueRows(ctx, [id]));

async function found(ctx: ActorContext, search: string) {
  const view = settleView(readQueueQuery(`tab=all&${search}`), new Map(queueTabs.map((tab) => [tab, 1])));
  return (await queuePage(ctx, view, 200)).rows.map(({ id }) => id);
}

const flagsOf = async (ctx: ActorContext, id: string) => (await rowOf(ctx, id)).flags;

describe("queueRows", () => {
  test("shows who speaks, on which bills, from which source, who logged it and who has it", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const person = await aPerson(reporter, "Queue Speaker");
    const bill = await aBill(reporter, "SB 44");
    const { id, number } = await aPublication(newsroom, {
      words: "The depot in the queue will close.",
      attributions: [
        { role: "relayed_by", printedName: "An agency" },
        { role: "signatory", agentId: person.id, printedName: "Q. Speaker" },
        { role: "speaker", printedTitle: "The chief" },
      ],
      bills: [{ billId: bill.id }],
    });
    await tagStatement(editor, { id, tag: "budget" });

    const row = await rowOf(reporter, id);

    expect(row).toMatchObject({
      id,
      number,
      state: "published",
      speakers: ["Queue Speaker", "The chief"],
      bills: ["SB 44"],
      said: { edtf: "2021-03-04", basis: "stated" },
      source: { title: "Remarks at the depot" },
      author: { name: "Rosa Reporter" },
      assignee: null,
      tags: ["budget"],
      flags: [],
      since: expect.stringMatching(/^\d{4}-/),
      may: { assign: false, tag: true, sendBack: false, edit: false, approve: false },
    });
    for (const search of [
      `speaker=${person.id}`,
      `bill=${bill.id}`,
      `source=${row.source?.id}`,
      "tag=budget",
      `q=S-${number}`,
      `q=E-${row.entry}`,
      "q=queue+speak",
      "q=sb44",
      "q=SB+44",
    ]) {
      expect.soft(await found(editor, search), search).toEqual(search === "q=sb44" ? [] : [id]);
    }
  });

  test("tells of possible duplicates, the same words first, once they may be read", async ({ newsroom }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const words = "We will not raise the toll on the old bridge before the spring.";
    const { id: first } = await aSubmission(newsroom, { words });
    const { id: twin } = await aDraft(
      { ...newsroom, reporter: otherReporter },
      { words: `  ${words.toUpperCase().replace("TOLL", "Toll,")} ` },
    );

    expect(await flagsOf(editor, first)).toMatchObject([
      { flag: "possible_duplicate", of: { id: twin }, same: true, others: 0 },
    ]);
    expect(await flagsOf(otherReporter, twin)).toMatchObject([
      { flag: "possible_duplicate", of: { id: first }, same: true },
    ]);
    expect(await flagsOf(reporter, first)).toEqual([]);
    expect(await found(reporter, "flag=possible_duplicate")).not.toContain(first);
    expect(await found(editor, "flag=possible_duplicate")).toEqual(expect.arrayContaining([first, twin]));

    const { content } = await presentContent(otherReporter, twin);
    const statement = { ...asInput(content), words: "Something else was said there on that other day." };
    await editStatement(otherReporter, { id: twin, version: 1, statement });
    expect(await flagsOf(editor, first)).toEqual([]);
  });

  test("tells of words nearly the same from the same source, and of none from another", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const words = "The council heard the plan for the harbor on Monday and will vote on it within the month.";
    const near = words.replace("within", "before the end of");
    const { id: sourceId } = await aSource(reporter, { text: textWith(words) });
    const { id } = await aDraft(newsroom, { words, sourceId });
    await aDraft(newsroom, { words: near });
    expect(await flagsOf(reporter, id)).toEqual([]);

    const { id: twin } = await aDraft(newsroom, { words: near, sourceId });

    const flag = { flag: "possible_duplicate", of: { id: twin }, same: false };
    expect(await flagsOf(reporter, id)).toMatchObject([flag]);
  });

  test("tells of words that are not those of the source, once they are handed in", async ({ newsroom }) => {
    const { editor, reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter, { text: textWith("Nothing of the kind.") });
    const over = { words: "These words stand nowhere in it.", sourceId };
    const { id: draft } = await aDraft(newsroom, over);
    const { id } = await aSubmission(newsroom, { ...over, words: "Nor do these words stand in it." });

    expect(await flagsOf(editor, draft)).toEqual([]);
    expect(await flagsOf(editor, id)).toEqual([{ flag: "quote_mismatch", lack: "no excerpt" }]);
    expect(await found(editor, "flag=quote_mismatch")).toEqual([id]);
  });

  test("tells of an embargo and of a correction under way, and since when", async ({ newsroom }) => {
    const { editor } = newsroom;
    const held = await aSubmission(newsroom, { words: "Held back until the day after the vote." });
    await embargoStatement(editor, {
      id: held.id,
      version: held.version,
      until: new Date(Date.now() + 3_600_000),
    });
    const wrong = await aPublication(newsroom, { words: "It was said on a Tuesday at noon." });
    const before = (await rowOf(editor, wrong.id)).since;
    const note = "The day was another.";
    await openCorrection(editor, { id: wrong.id, version: wrong.version, kind: "correction", note });

    expect(await flagsOf(editor, held.id)).toEqual([{ flag: "embargo", until: expect.any(String) }]);
    expect(await found(editor, "flag=embargo")).toEqual([held.id]);
    const row = await rowOf(editor, wrong.id);
    expect(row).toMatchObject({
      state: "correction_draft",
      flags: [{ flag: "correction", kind: "correction", state: "draft" }],
    });
    expect(row.since > before).toBe(true);
    expect(await found(editor, "flag=correction")).toEqual([wrong.id]);
  });
});

describe("filters", () => {
  test("know small letters, accents and signs", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom, {
      words: "Über 53 % of José’s riders — e\u0301tape",
      attributions: [{ role: "speaker", printedName: "María Núñez" }],
    });
    for (const q of ["JOSE'S", "jos", "nunez", "53 %", "uber riders", "étape", "Etape", "“riders"]) {
      expect.soft(await found(newsroom.editor, `q=${encodeURIComponent(q)}`), q).toEqual([id]);
    }
    for (const q of ["iders", "no such words anywhere", "\\", "%", "'", ":*", "& | !", "()"]) {
      expect.soft(await found(newsroom.editor, `q=${encodeURIComponent(q)}`), q).toEqual([]);
    }
  });

  test("find nothing in what may not be read, also by its number", async ({ newsroom }) => {
    const { id, entry } = await aDraft(newsroom, { words: "Canary in a draft of one’s own" });
    for (const search of ["q=canary", `q=E-${entry}`]) {
      expect(await found(newsroom.otherReporter, search)).toEqual([]);
      expect(await found(newsroom.editor, search)).toEqual([id]);
    }
  });

  test("know days that may lie within two others", async ({ newsroom }) => {
    const { editor } = newsroom;
    const saidOn = async (edtf: string) => (await aDraft(newsroom, { said: { edtf }, place: "Anytime" })).id;
    const day = await saidOn("2016-05-10");
    const month = await saidOn("2016-05");
    const since = await saidOn("2016-05-09/..");
    await saidOn("");

    const within = (range: string) => found(editor, `q=anytime&sort=entry&${range}`);
    expect(await within("from=2016-05-10&to=2016-05-10")).toEqual([day, month, since]);
    expect(await within("from=2016-05-31&to=2016-06-30")).toEqual([month, since]);
    expect(await within("to=2016-05-01")).toEqual([month]);
    expect(await within("from=2016-06-01")).toEqual([since]);
  });

  test("know who has an entry, oneself, and nobody", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const mine = await aSubmission(newsroom, { place: "Assignment" });
    const theirs = await aSubmission(newsroom, { place: "Assignment" });
    const nobodys = await aSubmission(newsroom, { place: "Assignment" });
    await assignStatement(editor, { id: mine.id, assigneeId: editor.actor.id, reason: "" });
    await assignStatement(editor, { id: theirs.id, assigneeId: otherEditor.actor.id, reason: "" });

    expect(await found(editor, "q=assignment&assignee=me")).toEqual([mine.id]);
    expect(await found(editor, `q=assignment&assignee=${otherEditor.actor.id}`)).toEqual([theirs.id]);
    expect(await found(editor, "q=assignment&assignee=none")).toEqual([nobodys.id]);
    expect(await found(editor, "q=assignment&age=1")).toEqual([]);
    expect(await found(newsroom.reporter, "q=assignment&author=me&sort=entry")).toHaveLength(3);
  });
});

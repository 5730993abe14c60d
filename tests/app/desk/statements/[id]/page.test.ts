import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, vi } from "vitest";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { commentOnStatement } from "@/lib/reviews/commands/comment-on-statement";
import { recallDecision } from "@/lib/reviews/commands/recall-decision";
import { setRequiredChecks } from "@/lib/reviews/commands/set-required-checks";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { anOpenCorrection, approved, changed } from "../../../../support/corrections";
import { signedIn } from "../../../../support/desk-forms";
import { type Newsroom, test } from "../../../../support/newsroom";
import { refusal } from "../../../../support/refusal";
import { aSubmission, entryNow } from "../../../../support/statements";

vi.mock("@/app/_server/assets", () => ({ asset: (name: string) => `/assets/${name}` }));

/** The page as it is sent, without script, for whoever looks at it. */
async function pageOf(newsroom: Newsroom, as: ActorContext, id: string): Promise<string> {
  await signedIn(newsroom, as);
  const { default: EntryPage } = await import("@/app/desk/statements/[id]/page");
  const page = await EntryPage({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) });
  return renderToStaticMarkup(createElement("main", null, page));
}

const verdictsIn = (html: string) =>
  [...html.matchAll(/type="radio"[^>]*value="(\w+)"/g)].map(([, verdict]) => verdict);

describe("the page of an entry", () => {
  test("shows an editor what changed since their own last review, not since that of others", async ({
    newsroom,
  }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    expect(await pageOf(newsroom, editor, id)).toContain("New entry, no earlier version.");
    await commentOnStatement(editor, { id, version, comment: "Read." });
    const first = await changed(reporter, id, { place: "East harbor" });
    await commentOnStatement(otherEditor, { id, version: first.version, comment: "Read." });
    await changed(reporter, id, { summary: "On tram fares" });

    const mine = await pageOf(newsroom, editor, id);
    const theirs = await pageOf(newsroom, otherEditor, id);

    for (const page of [mine, theirs]) expect(page).toContain("Changes since your last review");
    const changesOf = (page: string) => /id="changes"[\s\S]*?<\/section>/.exec(page)?.[0] ?? "";
    expect(changesOf(mine)).toMatch(/East[\s\S]*tram/);
    expect(changesOf(theirs)).toContain("tram");
    expect(changesOf(theirs)).not.toContain("East");
  });

  test("posts the ticks with the verdict, and offers each person the verdicts they have", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aSubmission(newsroom);

    const page = await pageOf(newsroom, editor, id);

    expect(verdictsIn(page)).toEqual(["comment", "request_changes", "approve"]);
    const boxes = page.match(/<input[^>]*name="checks\[\]"[^>]*>/g) ?? [];
    expect(boxes).toHaveLength(7);
    expect(boxes.every((box) => box.includes('form="verdict"'))).toBe(true);
    expect(page).toMatch(/Review sheet of E-\d+, version 2 · https:\/\/record\.example\/desk\/statements\//);
    expect(verdictsIn(await pageOf(newsroom, reporter, id))).toEqual([]);
  });

  test("reviews a correction: against what readers see, with the notice on the list of checks", async ({
    newsroom,
  }) => {
    const { reporter, editor, admin } = newsroom;
    const { id } = await anOpenCorrection(newsroom);
    const { version } = await changed(reporter, id, { place: "The depot" });
    const submitted = await submitStatement(reporter, { id, version });
    await setRequiredChecks(admin, { items: ["notice"] });

    const page = await pageOf(newsroom, editor, id);

    expect(page).toContain("Under correction: in review");
    expect(page).toContain("Against what readers see");
    expect(page).toMatch(/<ins>[\s\S]*depot/);
    expect(page).toContain("The notice says what was wrong and what is right");
    expect(verdictsIn(page)).toEqual(["comment", "request_changes", "approve"]);
    const step = { id, version: submitted.version, comment: "" };
    expect((await refusal(approveStatement(editor, step))).detail).toEqual({ missing: ["notice"] });
    const done = await approveStatement(editor, { ...step, checks: ["notice"] });
    await setRequiredChecks(admin, { items: [] });
    await recallDecision(editor, { id, version: done.version });
    expect(await entryNow(editor, id)).toMatchObject({ status: "published" });
    expect(await pageOf(newsroom, editor, id)).toContain("Under correction: in review");
  });

  test("leads from an approved correction to its issue", async ({ newsroom }) => {
    const { id } = await anOpenCorrection(newsroom);
    await changed(newsroom.reporter, id, { place: "The depot" });
    await approved(newsroom, id);
    expect(await pageOf(newsroom, newsroom.otherEditor, id)).toContain("Issue the correction");
  });
});

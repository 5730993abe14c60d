import { describe, expect } from "vitest";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { commentOnStatement } from "@/lib/reviews/commands/comment-on-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { changesSince } from "@/lib/reviews/queries/changes-since";
import { entryHistory, lastDecision } from "@/lib/reviews/queries/entry-history";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { type Newsroom, test } from "../../../support/newsroom";
import { aBill, aPerson, aTerm } from "../../../support/registry";
import {
  aDraft,
  aSource,
  aSubmission,
  entryNow,
  sourceFields,
  statementFields,
} from "../../../support/statements";

async function edit(newsroom: Newsroom, id: string, over: Record<string, unknown>) {
  const { version } = await entryNow(newsroom.reporter, id);
  const statement = { ...asInput((await presentContent(newsroom.reporter, id)).content), ...over };
  return editStatement(newsroom.reporter, { id, version, statement });
}

describe("changesSince", () => {
  test("gives the text the last decision was about and the text as it is", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id, version } = await aSubmission(newsroom, { words: "Fares stay." });
    const returned = await requestChanges(editor, { id, version, comment: "All of it, please." });
    await edit(newsroom, id, { words: "Fares stay. That is a promise." });
    await submitStatement(reporter, { id, version: returned.version + 1 });

    const decision = lastDecision(await entryHistory(editor, id));
    const change = await changesSince(editor, id, decision?.revision ?? 0);

    expect(decision).toMatchObject({
      decision: "request_changes",
      comment: "All of it, please.",
      by: "Edda Editor",
    });
    expect(change).toMatchObject({
      from: version,
      to: version + 3,
      before: { content: { words: "Fares stay." } },
      after: { content: { words: "Fares stay. That is a promise." } },
    });
  });

  test("shows a source as it was then beside the source as it is", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const { id, version } = await aSubmission(newsroom, { sourceId });
    const other = await aDraft(newsroom, { sourceId });
    await editStatement(reporter, {
      id: other.id,
      version: 1,
      statement: statementFields({ sourceId, source: sourceFields({ title: "Remarks, second version" }) }),
    });

    const change = await changesSince(editor, id, version);

    expect(change?.before.source?.title).toBe("Remarks at the depot");
    expect(change?.after.source?.title).toBe("Remarks, second version");
  });

  test("names all that either text refers to, but no entry that may not be read", async ({ newsroom }) => {
    const { reporter, otherReporter } = newsroom;
    const [before, after] = [await aPerson(reporter, "Before"), await aPerson(reporter, "After")];
    const term = await aTerm(reporter, after.id, { start: "2020", role: "Mayor" });
    const bill = await aBill(reporter, "HB 9");
    const secret = await logStatement(newsroom.editor, statementFields({ words: "Canary of a draft" }));
    const own = await aDraft(newsroom, { words: "One of my own" });
    const { id } = await aDraft(newsroom, { attributions: [{ role: "speaker", agentId: before.id }] });
    await editStatement(newsroom.editor, {
      id,
      version: 1,
      statement: statementFields({
        sourceId: (await entryNow(reporter, id)).sourceId,
        attributions: [{ role: "speaker", agentId: after.id }],
        bills: [{ billId: bill.id }],
        links: [
          { kind: "answers", targetId: secret.id },
          { kind: "repeats", targetId: own.id },
        ],
      }),
    });

    const names = (await changesSince(reporter, id, 1))?.names;

    expect(names).toMatchObject({
      agents: { [before.id]: "Before", [after.id]: "After" },
      terms: { [term.id]: "Mayor" },
      bills: { [bill.id]: "HB 9" },
    });
    expect(names?.entries[own.id]).toContain("One of my own");
    expect(JSON.stringify(names)).not.toContain("Canary");
    expect((await changesSince(otherReporter, id, 1))?.names.entries).toEqual({});
  });

  test("knows no revision that is not there", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);

    expect(await changesSince(newsroom.editor, id, 9)).toBeNull();
    expect(await changesSince(newsroom.editor, crypto.randomUUID(), 1)).toBeNull();
  });
});

describe("entryHistory", () => {
  test("tells all that was decided, said and done, in order and by name", async ({ newsroom }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    await commentOnStatement(editor, { id, version, comment: "A question" });
    const returned = await requestChanges(editor, { id, version, comment: "Please answer" });
    await edit(newsroom, id, { note: "Answered by telephone" });
    const again = await submitStatement(reporter, { id, version: returned.version + 1 });
    await approveStatement(otherEditor, { id, version: again.version, comment: "" });

    const history = await entryHistory(reporter, id);

    expect(history.reviews.map(({ decision, by, revision }) => [decision, by, revision])).toEqual([
      ["comment", "Edda Editor", version],
      ["request_changes", "Edda Editor", version],
      ["approve", "Emil Editor", again.version],
    ]);
    expect(history.revisions.map(({ number, act, by, changed }) => [number, act, by, changed])).toEqual([
      [1, "logged", "Rosa Reporter", true],
      [2, "submitted", "Rosa Reporter", true],
      [3, "changes_requested", "Edda Editor", false],
      [4, "edited", "Rosa Reporter", false],
      [5, "submitted", "Rosa Reporter", false],
      [6, "approved", "Emil Editor", false],
    ]);
    expect(lastDecision(history)).toMatchObject({ decision: "approve" });
  });

  test("has no last decision while there are only comments", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);
    await commentOnStatement(newsroom.editor, { id, version, comment: "A question" });

    expect(lastDecision(await entryHistory(newsroom.editor, id))).toBeNull();
  });
});

import { describe, expect } from "vitest";
import { statementStatuses } from "@/db/vocabulary";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { statementInput, statementStep } from "@/lib/statements/schema";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { revisionsOf } from "../../../support/revisions";
import {
  aDraft,
  anApproval,
  aPublication,
  aSubmission,
  entryNow,
  statementFields,
} from "../../../support/statements";

describe("submitStatement", () => {
  test("hands a complete draft to the editors and leaves a revision", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id } = await aDraft(newsroom);

    const submitted = await submitStatement(reporter, { id, version: 1 });

    expect(submitted).toMatchObject({ id, status: "submitted", version: 2 });
    expect(await entryNow(reporter, id)).toMatchObject({ status: "submitted", version: 2 });
    expect(await revisionsOf(reporter, id)).toMatchObject([
      { number: 1, act: "logged", changed: true },
      { number: 2, act: "submitted", actorId: reporter.actor.id, changed: true },
    ]);
  });

  test("hands an entry in again after changes were requested", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);
    const returned = await requestChanges(newsroom.editor, { id, version, comment: "Name the place." });

    await expect(
      submitStatement(newsroom.reporter, { id, version: returned.version }),
    ).resolves.toMatchObject({ status: "submitted" });
  });

  test("lets an editor submit for the reporter", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);

    await expect(submitStatement(newsroom.editor, { id, version: 1 })).resolves.toMatchObject({
      status: "submitted",
    });
  });

  test("says by field what is missing, and keeps the draft as it is", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const empty = await logStatement(reporter, statementInput.parse({}));
    const unspoken = await logStatement(
      reporter,
      statementFields({ attributions: [{ role: "relayed_by", printedName: "An agency" }] }),
    );

    const error = await refusal(submitStatement(reporter, { id: empty.id, version: 1 }));
    expect(error.code).toBe("invalid");
    expect(Object.keys(error.fields).sort()).toEqual(["attributions", "sourceId", "words"]);
    expect(
      Object.keys((await refusal(submitStatement(reporter, { id: unspoken.id, version: 1 }))).fields),
    ).toEqual(["attributions"]);
    expect(await entryNow(reporter, empty.id)).toMatchObject({ status: "draft", version: 1 });
    expect(await revisionsOf(reporter, empty.id)).toHaveLength(1);
  });

  test("asks for no name, no day and no bill", async ({ newsroom }) => {
    const { id } = await logStatement(
      newsroom.reporter,
      statementFields({ said: {}, attributions: [{ role: "speaker", printedTitle: "A spokeswoman" }] }),
    );

    await expect(submitStatement(newsroom.reporter, { id, version: 1 })).resolves.toMatchObject({
      status: "submitted",
    });
  });

  test("refuses a stale version and gives the present text", async ({ newsroom }) => {
    const { id } = await aSubmission(newsroom);

    const error = await refusal(submitStatement(newsroom.reporter, { id, version: 1 }));

    expect(error).toMatchObject({
      code: "conflict",
      detail: { version: 2, status: "submitted", by: "Rosa Reporter", content: { summary: "On fares" } },
    });
  });

  test("refuses every state but a draft and an entry sent back", async ({ newsroom }) => {
    const made = {
      submitted: await aSubmission(newsroom),
      approved: await anApproval(newsroom),
      published: await aPublication(newsroom),
    };
    for (const [status, { id, version }] of Object.entries(made)) {
      expect(statementStatuses).toContain(status);
      const error = await refusal(submitStatement(newsroom.reporter, { id, version }));
      // An approved entry goes back to review by an edit only.
      expect.soft(error.code, status).toBe("conflict");
    }
  });

  test("refuses a visitor, and another reporter as if there were no such draft", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);
    const step = { id, version: 1 };

    expect((await refusal(submitStatement(newsroom.visitor, step))).code).toBe("not_signed_in");
    const hidden = await refusal(submitStatement(newsroom.otherReporter, step));
    const missing = await refusal(
      submitStatement(newsroom.otherReporter, { ...step, id: crypto.randomUUID() }),
    );
    expect({ ...hidden, message: hidden.message }).toEqual({ ...missing, message: missing.message });
    expect(hidden.code).toBe("not_found");
    expect(await entryNow(newsroom.reporter, id)).toMatchObject({ status: "draft" });
  });
});

describe("statementStep", () => {
  test("refuses what is no id and no version, and any other field", () => {
    const id = crypto.randomUUID();
    for (const bad of [
      { id: "57", version: 1 },
      { id, version: 0 },
      { id, version: "1.5" },
      { id },
      { id, version: 1, status: "approved" },
    ]) {
      expect.soft(statementStep.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
    expect(statementStep.parse({ id, version: "3" })).toEqual({ id, version: 3 });
  });
});

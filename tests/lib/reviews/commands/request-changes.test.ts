import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { reviews } from "@/db/schema";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { changesRequest } from "@/lib/statements/schema";
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

describe("requestChanges", () => {
  test("sends the entry back with what has to change, bound to the revision that was read", async ({
    newsroom,
  }) => {
    const { editor } = newsroom;
    const { id, version } = await aSubmission(newsroom);

    const returned = await requestChanges(editor, { id, version, comment: "Which meeting?" });

    expect(returned).toMatchObject({ id, status: "changes_requested", version: version + 1 });
    expect(await editor.db.select().from(reviews).where(eq(reviews.statementId, id))).toMatchObject([
      {
        decision: "request_changes",
        reviewerId: editor.actor.id,
        revisionNumber: version,
        comment: "Which meeting?",
      },
    ]);
    expect((await revisionsOf(editor, id)).at(-1)).toMatchObject({
      act: "changes_requested",
      actorId: editor.actor.id,
      changed: false,
    });
  });

  test("may come from an editor who changed or even logged the entry", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id } = await logStatement(editor, statementFields());
    const { version } = await submitStatement(editor, { id, version: 1 });

    await expect(requestChanges(editor, { id, version, comment: "I was too quick." })).resolves.toMatchObject(
      {
        status: "changes_requested",
      },
    );
  });

  test("refuses a stale version with the present text, and keeps no review", async ({ newsroom }) => {
    const { id } = await aSubmission(newsroom);

    const error = await refusal(
      requestChanges(newsroom.editor, { id, version: 1, comment: "Which meeting?" }),
    );

    expect(error).toMatchObject({
      code: "conflict",
      detail: { version: 2, content: { summary: "On fares" } },
    });
    expect(await newsroom.desk.db.$count(reviews, eq(reviews.statementId, id))).toBe(0);
  });

  test("refuses every state but in review", async ({ newsroom }) => {
    for (const entry of [await aDraft(newsroom), await anApproval(newsroom), await aPublication(newsroom)]) {
      const { id, version, status } = entry;
      const error = await refusal(
        requestChanges(newsroom.otherEditor, { id, version, comment: "Too late?" }),
      );
      expect.soft(error.code, status).toBe("conflict");
      expect(await entryNow(newsroom.editor, id)).toMatchObject({ status, version });
    }
  });

  test("is for editors: reporters and visitors are refused", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);
    const request = { id, version, comment: "Which meeting?" };

    expect((await refusal(requestChanges(newsroom.visitor, request))).code).toBe("not_signed_in");
    expect((await refusal(requestChanges(newsroom.reporter, request))).code).toBe("not_allowed");
    expect((await refusal(requestChanges(newsroom.otherReporter, request))).code).toBe("not_allowed");
  });
});

describe("changesRequest", () => {
  test("refuses a request that does not say what has to change", () => {
    const step = { id: crypto.randomUUID(), version: 2 };

    expect(changesRequest.safeParse(step).success).toBe(false);
    expect(changesRequest.safeParse({ ...step, comment: " \n" }).success).toBe(false);
    expect(changesRequest.safeParse({ ...step, comment: "Name the place." }).success).toBe(true);
  });
});

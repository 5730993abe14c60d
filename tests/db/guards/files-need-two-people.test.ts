import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { captures, publicEvidence } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { publishEvidence } from "@/lib/evidence/publish-evidence";
import type { SourceEvidence } from "@/lib/evidence/source-evidence";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { test } from "../../support/newsroom";
import { aFile, anEvent, anItem, aPendingFile, aRelease } from "../../support/requests";
import { anApproval, aPublication, entryNow } from "../../support/statements";

const sourceOf = async (ctx: ActorContext, entryId: string): Promise<string> => {
  const { sourceId } = await entryNow(ctx, entryId);
  if (sourceId === null) throw new Error("The entry has no source");
  return sourceId;
};

async function filesReadersSee(ctx: ActorContext, sourceId: string): Promise<string[]> {
  await publishEvidence(ctx, [sourceId]);
  const [row] = await ctx.db.select().from(publicEvidence).where(eq(publicEvidence.sourceId, sourceId));
  return ((row?.evidence as SourceEvidence | undefined)?.captures ?? []).map(({ id }) => id);
}

describe("a file reaches readers only with a second person behind it", () => {
  test("a file that comes after the approval sends the entry back to review", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const approved = await anApproval(newsroom);
    const file = await aFile(reporter, await sourceOf(reporter, approved.id));
    const entry = await entryNow(editor, approved.id);
    expect([entry.status, entry.version]).toEqual(["submitted", approved.version + 1]);
    await expect(publishStatement(editor, { id: approved.id, version: entry.version })).rejects.toMatchObject(
      {
        code: "conflict",
      },
    );
    const again = await approveStatement(editor, { id: approved.id, version: entry.version, comment: "" });
    await publishStatement(editor, { id: approved.id, version: again.version });
    expect(await filesReadersSee(editor, await sourceOf(editor, approved.id))).toContain(file.id);
  });

  test("so does a step of the request, and an item, that led to its source", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const approved = await anApproval(newsroom);
    const file = await aFile(reporter, await sourceOf(reporter, approved.id));
    const approve = async () => {
      const { version } = await entryNow(editor, approved.id);
      await approveStatement(editor, { id: approved.id, version, comment: "" });
    };
    await approve();
    const release = await aRelease(reporter);
    expect((await entryNow(editor, approved.id)).status).toBe("approved");
    await anItem(reporter, release, { captureId: file.id });
    expect((await entryNow(editor, approved.id)).status).toBe("submitted");
    await approve();
    await anEvent(reporter, release.requestId, { kind: "closed", note: "Nobody has read this yet." });
    expect((await entryNow(editor, approved.id)).status).toBe("submitted");
  });

  test("a reporter's file that was still on its way at publication waits; an editor's does not", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPublication(newsroom);
    const sourceId = await sourceOf(editor, id);
    const late = await aPendingFile(reporter, sourceId);
    await reporter.db
      .update(captures)
      .set({ state: "ready", sha256: "ab".repeat(32), size: 10 })
      .where(eq(captures.id, late.id));
    const brought = await aFile(editor, sourceId);
    const seen = await filesReadersSee(editor, sourceId);
    expect(seen).toContain(brought.id);
    expect(seen).not.toContain(late.id);
  });
});

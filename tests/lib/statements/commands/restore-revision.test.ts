import { describe, expect } from "vitest";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { restoreRevision } from "@/lib/statements/commands/restore-revision";
import { presentContent } from "@/lib/statements/present-content";
import { type Newsroom, test } from "@/tests/support/newsroom";
import { refusal } from "@/tests/support/refusal";
import { revisionsOf } from "@/tests/support/revisions";
import { aDraft, anApproval, aPublication, entryNow, statementFields } from "@/tests/support/statements";

/** A draft whose first words and place were written over. @returns it as it stands now */
async function aRewrittenDraft(newsroom: Newsroom) {
  const { id, version, sourceId } = await aDraft(newsroom);
  const statement = statementFields({ sourceId, words: "Fares rise in May.", place: "", attributions: [] });
  return editStatement(newsroom.reporter, { id, version, statement });
}

describe("restoreRevision", () => {
  test("brings an earlier version back as a new one, and that can be taken back", async ({ newsroom }) => {
    const { id, version } = await aRewrittenDraft(newsroom);
    const { content: rewritten } = await presentContent(newsroom.reporter, id);
    const restored = await restoreRevision(newsroom.reporter, { id, version, revision: 1 });
    expect(restored).toMatchObject({ version: 3, changed: true, status: "draft" });
    const [first, , third] = await revisionsOf(newsroom.reporter, id);
    expect(third).toMatchObject({ act: "restored", actorId: newsroom.reporter.actor.id });
    expect(third?.content).toEqual(first?.content);
    await restoreRevision(newsroom.reporter, { id, version: 3, revision: 2 });
    expect((await presentContent(newsroom.reporter, id)).content).toEqual(rewritten);
  });

  test("of the present version changes nothing", async ({ newsroom }) => {
    const { id, version } = await aRewrittenDraft(newsroom);
    expect(await restoreRevision(newsroom.reporter, { id, version, revision: version })).toMatchObject({
      changed: false,
      version,
    });
  });

  test("voids an approval, and whoever did it cannot approve", async ({ newsroom }) => {
    const { id, version } = await anApproval(newsroom);
    const sourceId = (await entryNow(newsroom.editor, id)).sourceId;
    const edited = await editStatement(newsroom.reporter, {
      id,
      version,
      statement: statementFields({ sourceId, place: "The depot" }),
    });
    const restored = await restoreRevision(newsroom.editor, {
      id,
      version: edited.version,
      revision: version,
    });
    expect(restored.status).toBe("submitted");
  });

  test("is refused where somebody changed the entry since", async ({ newsroom }) => {
    const { id, version } = await aRewrittenDraft(newsroom);
    const stale = restoreRevision(newsroom.reporter, { id, version: version - 1, revision: 1 });
    expect(await refusal(stale)).toMatchObject({ code: "conflict", detail: { version } });
  });

  test("is refused for a version that never was, and of another entry", async ({ newsroom }) => {
    const { id, version } = await aRewrittenDraft(newsroom);
    const never = restoreRevision(newsroom.reporter, { id, version, revision: 99 });
    expect(await refusal(never)).toMatchObject({ code: "not_found" });
  });

  test("is refused to other reporters, visitors and for a published entry", async ({ newsroom }) => {
    const { id, version } = await aRewrittenDraft(newsroom);
    const step = { id, version, revision: 1 };
    expect(await refusal(restoreRevision(newsroom.otherReporter, step))).toMatchObject({ code: "not_found" });
    expect(await refusal(restoreRevision(newsroom.visitor, step))).toMatchObject({ code: "not_signed_in" });
    const published = await aPublication(newsroom);
    const late = restoreRevision(newsroom.editor, {
      id: published.id,
      version: published.version,
      revision: 1,
    });
    expect(await refusal(late)).toMatchObject({ code: "conflict" });
  });
});

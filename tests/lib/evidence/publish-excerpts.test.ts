import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { publicExcerpts } from "@/db/schema";
import { refreshPublicExcerpts, writePublicExcerpts } from "@/lib/evidence/publish-excerpts";
import { aCapture, aPublicExcerpt, aText, citing } from "../../support/evidence";
import { type Newsroom, test as newsroomTest } from "../../support/newsroom";
import { aPublication, entryNow } from "../../support/statements";

const test = newsroomTest.extend("owner", { scope: "file" }, async ({ newsroom }, { onCleanup }) => {
  const owner = postgres(newsroom.url, { max: 1 });
  onCleanup(() => owner.end());
  return owner;
});

const words = "Fares stay flat.";

async function aCitedPublication({ newsroom, owner }: { newsroom: Newsroom; owner: postgres.Sql }) {
  const { editor } = newsroom;
  const { id } = await aPublication(newsroom);
  const { sourceId } = await entryNow(editor, id);
  if (sourceId === null) throw new Error("The entry has no source");
  const capture = await aCapture(editor, sourceId);
  const textId = await aText(editor, capture.id, `Before. ${words} After.`);
  const cited = { captureId: capture.id, textId, start: 8, end: 8 + words.length, exact: words };
  const [excerptId = ""] = await citing(owner, id, [cited]);
  const excerpt = aPublicExcerpt({
    capture: { ...capture, mediaType: "application/pdf", name: "release.pdf" },
    source: { id: sourceId, number: 1, title: "Remarks", kind: "web_page" },
    textId,
    start: cited.start,
    end: cited.end,
    exact: words,
  });
  return { id, sourceId, captureId: capture.id, textId, cited, excerptId, excerpt };
}

const placesOf = ({ editor }: Newsroom, statementId: string) =>
  editor.db
    .select()
    .from(publicExcerpts)
    .where(eq(publicExcerpts.statementId, statementId))
    .orderBy(publicExcerpts.position);

const anchored = (
  { editor }: Newsroom,
  excerptId: string,
  textId: string,
  at: { state: "exact" | "moved" | "lost"; start: number | null; end: number | null },
) =>
  editor.db.execute(sql`insert into desk.excerpt_anchors (excerpt_id, text_id, state, start, "end")
    values (${excerptId}, ${textId}, ${at.state}, ${at.start}, ${at.end})`);

describe("writePublicExcerpts", () => {
  test("places the excerpts of an edition in the text they were cited from", async ({ newsroom, owner }) => {
    const { id, captureId, textId, sourceId, excerpt } = await aCitedPublication({ newsroom, owner });
    await writePublicExcerpts(newsroom.editor, id, [excerpt]);
    expect(await placesOf(newsroom, id)).toEqual([
      {
        statementId: id,
        position: 1,
        sourceId,
        captureId,
        textId,
        start: 8,
        end: 24,
        fromMs: null,
        toMs: null,
        state: "exact",
        excerpt,
      },
    ]);
  });

  test("written again, leaves the same rows; of fewer excerpts, no more than those", async ({
    newsroom,
    owner,
  }) => {
    const { id, cited, excerpt } = await aCitedPublication({ newsroom, owner });
    await citing(owner, id, [cited, cited]);
    await writePublicExcerpts(newsroom.editor, id, [excerpt, { ...excerpt, position: 2 }]);
    expect(await placesOf(newsroom, id)).toHaveLength(2);
    await citing(owner, id, [cited]);
    await writePublicExcerpts(newsroom.editor, id, [excerpt]);
    await writePublicExcerpts(newsroom.editor, id, [excerpt]);
    expect((await placesOf(newsroom, id)).map(({ position }) => position)).toEqual([1]);
  });
});

describe("refreshPublicExcerpts", () => {
  test("follows a passage into the newer text it was found in", async ({ newsroom, owner }) => {
    const { id, captureId, excerptId, excerpt } = await aCitedPublication({ newsroom, owner });
    await writePublicExcerpts(newsroom.editor, id, [excerpt]);
    const newer = await aText(newsroom.editor, captureId, `Page 1\nBefore. ${words} After.`, {
      sequence: 2,
      extractorVersion: "2",
    });
    await refreshPublicExcerpts(newsroom.editor, [captureId]);
    expect(await placesOf(newsroom, id)).toMatchObject([{ textId: excerpt.textId, state: "exact" }]);
    await anchored(newsroom, excerptId, newer, { state: "moved", start: 15, end: 31 });
    await refreshPublicExcerpts(newsroom.editor, [captureId]);
    expect(await placesOf(newsroom, id)).toMatchObject([
      { textId: newer, start: 15, end: 31, state: "moved" },
    ]);
  });

  test("says that a passage is lost, and keeps where it stood", async ({ newsroom, owner }) => {
    const { id, captureId, textId, excerptId, excerpt } = await aCitedPublication({ newsroom, owner });
    await writePublicExcerpts(newsroom.editor, id, [excerpt]);
    const newer = await aText(newsroom.editor, captureId, "Nothing of it.", {
      sequence: 2,
      extractorVersion: "2",
    });
    await anchored(newsroom, excerptId, newer, { state: "lost", start: null, end: null });
    await refreshPublicExcerpts(newsroom.editor, [captureId]);
    expect(await placesOf(newsroom, id)).toMatchObject([{ textId, start: 8, end: 24, state: "lost" }]);
  });
});

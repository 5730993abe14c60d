import { sql } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { refreshPublicExcerpts } from "@/lib/evidence/publish-excerpts";
import { aCapture, aRecording, aText, aTranscript } from "../../support/evidence";
import { aPublicSource, citedBy } from "../../support/evidenced";
import { test as newsroomTest } from "../../support/newsroom";
import { openReader, type Reader } from "../../support/reader";
import { wordsOfRecord } from "../../support/statements";

const test = newsroomTest
  .extend("owner", { scope: "file" }, async ({ newsroom }, { onCleanup }) => {
    const owner = postgres(newsroom.url, { max: 1 });
    onCleanup(() => owner.end());
    return owner;
  })
  .extend("reader", { scope: "file" }, ({ newsroom }): Promise<Reader> => openReader(newsroom));

const addressOf = async (owner: postgres.Sql, statementId: string) => {
  const [row] = await owner`select number, slug from record.editions where statement_id = ${statementId}`;
  return `/s/S-${row?.number}/${row?.slug}`;
};

describe("the evidence on the page of a statement", () => {
  test("leads to the marked words in the source", async ({ newsroom, owner, reader }) => {
    const { editor } = newsroom;
    const { statementId, sourceId } = await aPublicSource(newsroom);
    const capture = await aCapture(editor, sourceId, { originalName: "letter.pdf" });
    const textId = await aText(editor, capture.id, `Before. ${wordsOfRecord} After.`);
    await citedBy(editor, owner, statementId, [
      {
        capture,
        textId,
        start: 8,
        exact: wordsOfRecord,
        page: 2,
        passage: { match: "exact", parts: [{ text: wordsOfRecord, marked: true }] },
      },
    ]);
    const page = await reader(await addressOf(owner, statementId));
    const link = [...page.document.querySelectorAll<HTMLAnchorElement>(".cited-file a")].find(
      ({ textContent }) => textContent === "PDF p. 2",
    );
    const target = await reader(link?.getAttribute("href") ?? "");
    const id = new URL(link?.getAttribute("href") ?? "", "https://x.example").hash;
    expect(target.document.querySelector(`mark${id}`)?.textContent).toBe(wordsOfRecord);
    expect(page.document.querySelector("script[src*=player]")).toBeNull();
  });

  test("says at once when a newer reading of the file no longer holds the words", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { editor } = newsroom;
    const { statementId, sourceId } = await aPublicSource(newsroom);
    const capture = await aCapture(editor, sourceId);
    const textId = await aText(editor, capture.id, wordsOfRecord);
    await citedBy(editor, owner, statementId, [{ capture, textId, start: 0, exact: wordsOfRecord }]);
    const address = await addressOf(owner, statementId);
    expect((await reader(address)).html).not.toContain("Source text changed");
    const newer = await aText(editor, capture.id, "Other words.", { sequence: 2, extractorVersion: "2" });
    await editor.db.execute(sql`insert into desk.excerpt_anchors (excerpt_id, text_id, state)
      select id, ${newer}, 'lost' from desk.excerpts where statement_id = ${statementId}`);
    await refreshPublicExcerpts(editor, [capture.id]);
    expect((await reader(address)).html).toContain("Source text changed since archiving");
  });

  test("plays the cited range of a recording, what is said around it beside", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { editor } = newsroom;
    const { statementId, sourceId } = await aPublicSource(newsroom);
    const video = await aCapture(editor, sourceId, { mediaType: "video/webm", originalName: "b.webm" });
    await aRecording(editor, video.id);
    const file = await aCapture(editor, sourceId, { mediaType: "text/vtt" });
    await aTranscript(editor, file.id, video.id, [
      [1000, 2000, "Far before."],
      [70_000, 73_000, "Step back."],
      [110_000, 112_000, "Far after."],
    ]);
    await citedBy(editor, owner, statementId, [
      {
        capture: { ...video, mediaType: "video/webm" },
        fromMs: 72_000,
        toMs: 91_000,
        coverage: "shows",
        description: "A hand moves.",
      },
    ]);
    const page = await reader(await addressOf(owner, statementId));
    const player = page.document.querySelector("stet-player");
    expect(player?.querySelector("video")?.getAttribute("src")).toBe(`/files/${video.id}#t=72,91`);
    expect([...(player?.querySelectorAll(".cue-words") ?? [])].map((cue) => cue.textContent)).toEqual([
      "Step back.",
    ]);
    expect(page.html).toContain("The recording shows this");
    expect(page.document.querySelector("script[src*=player]")?.hasAttribute("defer")).toBe(true);
    const captions = player?.querySelector("track")?.getAttribute("src") ?? "";
    const vtt = await reader(captions);
    expect([vtt.status, vtt.headers.get("content-type")]).toEqual([200, "text/vtt; charset=utf-8"]);
    expect(vtt.html).toMatch(/^WEBVTT\n\n0\n00:00:01\.000 --> 00:00:02\.000\nFar before\./);
  });

  test("is as before where a statement was published without cited places", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { statementId } = await aPublicSource(newsroom);
    await owner.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`delete from record.excerpts where statement_id = ${statementId}`;
      await tx`update record.editions set detail = detail - 'excerpts' where statement_id = ${statementId}`;
    });
    const page = await reader(await addressOf(owner, statementId));
    expect(page.status).toBe(200);
    expect(page.document.querySelector("mark#words")?.textContent).toBe(wordsOfRecord);
    expect(page.document.querySelector(".cited-file")).toBeNull();
  });
});

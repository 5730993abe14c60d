import postgres from "postgres";
import { describe, expect } from "vitest";
import { publishEvidence } from "@/lib/evidence/publish-evidence";
import { aCapture, aRequest, aText } from "../../support/evidence";
import { aPublicSource, citedBy } from "../../support/evidenced";
import { test as newsroomTest } from "../../support/newsroom";
import { openReader, type Reader, type ReaderAnswer } from "../../support/reader";
import { wordsOfRecord } from "../../support/statements";

const test = newsroomTest
  .extend("owner", { scope: "file" }, async ({ newsroom }, { onCleanup }) => {
    const owner = postgres(newsroom.url, { max: 1 });
    onCleanup(() => owner.end());
    return owner;
  })
  .extend("reader", { scope: "file" }, ({ newsroom }): Promise<Reader> => openReader(newsroom));

const linesOf = (answer: ReaderAnswer, selector: string) =>
  [...answer.document.querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replace(/\s+/g, " ").trim(),
  );

const numberOf = async (owner: postgres.Sql, sourceId: string): Promise<number> =>
  (await owner`select number from record.sources where id = ${sourceId}`)[0]?.number;

describe("the page of a source", () => {
  test("opens with the document, the cited passage marked in it and led to", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { editor } = newsroom;
    const { statementId, sourceId } = await aPublicSource(newsroom);
    const capture = await aCapture(editor, sourceId, { originalName: "letter.pdf" });
    const text = `A heading\nBefore 😀. ${wordsOfRecord} After.\nThe end.`;
    const textId = await aText(editor, capture.id, text, {
      blocks: [
        { kind: "heading", level: 1, start: 0, end: 9 },
        { kind: "paragraph", start: 10, end: [...text].length - 9 },
        { kind: "paragraph", start: [...text].length - 8, end: [...text].length },
      ],
    });
    await citedBy(editor, owner, statementId, [
      { capture, textId, start: 20, exact: wordsOfRecord, page: 2 },
    ]);
    const [edition] = await owner`select number from record.editions where statement_id = ${statementId}`;
    const number = edition?.number;
    const page = await reader(`/d/D-${await numberOf(owner, sourceId)}?file=${capture.sha256.slice(0, 12)}`);
    expect(page.status).toBe(200);
    expect(linesOf(page, `mark#S-${number}-1`)).toEqual([wordsOfRecord]);
    expect(linesOf(page, ".document-text h3")).toEqual(["A heading"]);
    expect(linesOf(page, ".ribbon-list li")).toEqual([`S-${number}, p. 2 ${wordsOfRecord}`]);
    expect(page.document.querySelector(`.ribbon-list a[href="#S-${number}-1"]`)).not.toBeNull();
    expect(page.document.querySelectorAll(".ribbon svg .ribbon-mark")).toHaveLength(1);
    expect(linesOf(page, ".views a")).toEqual(["Document", "Statements in it1", "Provenance"]);
    expect(page.document.querySelector(`a[download][href="/files/${capture.id}"]`)).not.toBeNull();
    expect(page.html).toContain(capture.sha256);
  });

  test("leads from mark to mark over the parts of a long text", async ({ newsroom, owner, reader }) => {
    const { editor } = newsroom;
    const { statementId, sourceId } = await aPublicSource(newsroom);
    const filler = "Nothing is said here that is cited anywhere. ".repeat(20);
    const text = `${wordsOfRecord}\n${`${filler}\n`.repeat(60)}${wordsOfRecord}`;
    const capture = await aCapture(editor, sourceId);
    const textId = await aText(editor, capture.id, text);
    const second = [...text].length - wordsOfRecord.length;
    await citedBy(editor, owner, statementId, [
      { capture, textId, start: 0, exact: wordsOfRecord },
      { capture, textId, start: second, exact: wordsOfRecord, purpose: "context" },
    ]);
    const path = `/d/D-${await numberOf(owner, sourceId)}`;
    const file = capture.sha256.slice(0, 12);
    const first = await reader(`${path}?file=${file}`);
    expect(linesOf(first, ".document-text mark")).toEqual([wordsOfRecord]);
    const next = first.document.querySelector(".mark-note a:last-of-type")?.getAttribute("href") ?? "";
    expect(next).toMatch(/\?view=text&file=\w+&mark=S-\d+-2#S-\d+-2$/);
    const last = await reader(next);
    expect(last.document.querySelector(new URL(next, "https://x.example").hash)).not.toBeNull();
    expect(linesOf(last, ".pager a")).toEqual(["Part 1"]);
  });

  test("finds words in the document, with their pages, and says when there are none", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { editor } = newsroom;
    const { sourceId } = await aPublicSource(newsroom);
    const capture = await aCapture(editor, sourceId);
    await aText(editor, capture.id, "The chief’s report.\nThe CHIEF'S answer <b>bold</b>.");
    await publishEvidence(editor, [sourceId]);
    const path = `/d/D-${await numberOf(owner, sourceId)}`;
    const found = await reader(`${path}?view=text&file=${capture.sha256.slice(0, 12)}&q=chief's`);
    expect(linesOf(found, ".find-in-text [role=status]")[0]).toContain("is found 2 times");
    expect(linesOf(found, ".document-text .hit")).toEqual(["chief’s", "CHIEF'S"]);
    expect(linesOf(found, ".hit-list strong")).toEqual(["chief’s", "CHIEF'S"]);
    expect(found.document.querySelector(".document-text b")).toBeNull();
    expect(found.document.querySelector("meta[name=robots]")?.getAttribute("content")).toContain("noindex");
    const none = await reader(`${path}?view=text&q=${encodeURIComponent("<script>")}`);
    expect(linesOf(none, ".find-in-text [role=status]")[0]).toContain("does not stand in this document");
    expect(none.document.querySelector("main script")).toBeNull();
  });

  test("shows of a source disclosed by passages the passages, its hashes, and nothing else", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { editor } = newsroom;
    const { statementId, sourceId } = await aPublicSource(newsroom, { disclosure: "passages" });
    const capture = await aCapture(editor, sourceId);
    const textId = await aText(editor, capture.id, `zzsecret\n${wordsOfRecord}\nzzsecret`);
    await citedBy(editor, owner, statementId, [
      {
        capture,
        textId,
        start: 9,
        exact: wordsOfRecord,
        passage: { match: "exact", parts: [{ text: wordsOfRecord, marked: true }] },
      },
    ]);
    const path = `/d/D-${await numberOf(owner, sourceId)}`;
    const page = await reader(path);
    expect(linesOf(page, ".views a")).toEqual(["Cited passages", "Statements in it1", "Provenance"]);
    expect(linesOf(page, "mark")).toEqual([wordsOfRecord]);
    for (const view of ["document", "text", "provenance", "statements"]) {
      const answer = await reader(`${path}?view=${view}&q=zzsecret`);
      expect(answer.status).toBe(200);
      expect(answer.document.querySelector("main")?.textContent).not.toContain("zzsecret");
      expect(answer.html).not.toContain("/files/");
    }
    expect((await reader(`${path}?view=provenance`)).html).toContain(capture.sha256);
    expect((await reader(`${path}/text/${capture.sha256.slice(0, 12)}`)).status).toBe(404);
  });

  test("shows the pages of a document as pictures, what is cited on them marked, their words beside", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { editor } = newsroom;
    const { statementId, sourceId } = await aPublicSource(newsroom);
    const capture = await aCapture(editor, sourceId);
    const picture = await aCapture(editor, sourceId, { bytes: "a picture", mediaType: "image/jpeg" });
    const textId = await aText(editor, capture.id, `${wordsOfRecord}\nThe second page.`);
    await owner`insert into desk.capture_pages (text_id, number, start, "end", width, height, image_sha256)
      values (${textId}, 1, 0, ${wordsOfRecord.length}, 612, 792, ${picture.sha256}),
        (${textId}, 2, ${wordsOfRecord.length + 1}, ${wordsOfRecord.length + 17}, 612, 792, null)`;
    await citedBy(editor, owner, statementId, [
      { capture, textId, start: 0, exact: wordsOfRecord, page: 1, boxes: [[1, 72, 90, 300, 12]] },
    ]);
    const number = await numberOf(owner, sourceId);
    const page = await reader(`/d/D-${number}`);
    expect(linesOf(page, ".views a").slice(0, 2)).toEqual(["Document", "Text"]);
    expect(linesOf(page, "#p1 mark")).toEqual([wordsOfRecord]);
    expect(page.document.querySelector("#p1 svg rect")?.getAttribute("x")).toBe("72");
    expect(linesOf(page, "#p2")[0]).toContain("No picture of this page was made.");
    const src = page.document.querySelector("#p1 img")?.getAttribute("src") ?? "";
    const served = await reader(src);
    expect([served.status, served.headers.get("content-type"), served.html]).toEqual([
      200,
      "image/jpeg",
      "a picture",
    ]);
    expect(served.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await reader(src.replace(`D-${number}`, `D-${number + 1000}`))).status).toBe(404);
    await owner`update desk.sources set disclosure = 'passages' where id = ${sourceId}`;
    await publishEvidence(editor, [sourceId]);
    expect((await reader(src)).status).toBe(404);
  });

  test("says of a scan that it holds no machine text", async ({ newsroom, owner, reader }) => {
    const { editor } = newsroom;
    const { sourceId } = await aPublicSource(newsroom);
    const capture = await aCapture(editor, sourceId);
    const textId = await aText(editor, capture.id, "");
    await owner`insert into desk.capture_pages (text_id, number, start, "end", width, height, image_sha256)
      values (${textId}, 1, 0, 0, 612, 792, ${capture.sha256})`;
    await publishEvidence(editor, [sourceId]);
    const file = capture.sha256.slice(0, 12);
    const page = await reader(`/d/D-${await numberOf(owner, sourceId)}?file=${file}`);
    expect(page.document.querySelector("main")?.textContent).toContain("holds no machine text");
    expect(page.document.querySelector("#p1 img")?.getAttribute("alt")).toContain("without machine text");
  });

  test("tells how it was obtained, with the days of each letter apart", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { editor } = newsroom;
    const { sourceId } = await aPublicSource(newsroom);
    const capture = await aCapture(editor, sourceId);
    await aRequest(editor, [capture.id]);
    await publishEvidence(editor, [sourceId]);
    const page = await reader(`/d/D-${await numberOf(owner, sourceId)}?view=provenance`);
    const main = page.document.querySelector("main")?.textContent ?? "";
    for (const shown of ["Harbor City Police Department", "10 Aug 2020", "13 Aug 2020", "§ 1-210(b)(3)"]) {
      expect(main).toContain(shown);
    }
  });

  test("of a source without files is its statements and where it comes from", async ({
    newsroom,
    owner,
    reader,
  }) => {
    const { sourceId } = await aPublicSource(newsroom, { disclosure: "passages" });
    const number = await numberOf(owner, sourceId);
    await owner`delete from record.source_evidence where source_id = ${sourceId}`;
    await owner`delete from record.excerpts where source_id = ${sourceId}`;
    const page = await reader(`/d/D-${number}?view=provenance`);
    expect(linesOf(page, ".views a")).toEqual([]);
    expect(linesOf(page, "main h2")).toEqual(["Statements in it", "Where it comes from"]);
  });

  test("keeps what was asked for on the way to its own address", async ({ newsroom, owner, reader }) => {
    const { sourceId } = await aPublicSource(newsroom);
    const number = await numberOf(owner, sourceId);
    const answer = await reader(`/d/${number}?view=statements`);
    expect(answer.status).toBe(308);
    expect(answer.headers.get("location")).toBe(`/d/D-${number}?view=statements`);
  });
});

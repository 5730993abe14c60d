import { eq } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { sources } from "@/db/schema";
import { apiPage } from "@/lib/api/parts";
import { apiStatement, apiStatementRecord } from "@/lib/api/statement";
import { refreshEvidence } from "@/lib/evidence/refresh-evidence";
import { test as apiTest, publicOrigin } from "../../../support/api";
import { aCapture, aRecording, aRequest, aText } from "../../../support/evidence";
import { aPublicSource, citedBy } from "../../../support/evidenced";
import type { Newsroom } from "../../../support/newsroom";
import { wordsOfRecord } from "../../../support/statements";

type Scene = { statementId: string; sourceId: string; number: number; slug: string; source: number };

const test = apiTest
  .extend("owner", { scope: "file" }, async ({ newsroom }, { onCleanup }) => {
    const owner = postgres(newsroom.url, { max: 1 });
    onCleanup(() => owner.end());
    return owner;
  })
  .extend("scene", { scope: "file" }, ({ newsroom, owner }) => aScene(newsroom, owner));

async function aScene(newsroom: Newsroom, owner: postgres.Sql) {
  const { editor } = newsroom;
  const { statementId, sourceId } = await aPublicSource(newsroom);
  const letter = await aCapture(editor, sourceId, { originalName: "letter.pdf" });
  const textId = await aText(editor, letter.id, `😀 ${wordsOfRecord} After.`);
  const video = await aCapture(editor, sourceId, { mediaType: "video/webm", originalName: "b.webm" });
  await aRecording(editor, video.id, { clockReads: "14:03:27", clockAtMs: 1200 });
  await aRequest(editor, [video.id]);
  await citedBy(editor, owner, statementId, [
    { capture: letter, textId, start: 2, exact: wordsOfRecord, prefix: "😀 ", suffix: " After.", page: 2 },
    {
      capture: { ...video, mediaType: "video/webm", name: "b.webm" },
      fromMs: 72_000,
      toMs: 91_500,
      coverage: "partly_shows",
      description: "A hand.",
      purpose: "context",
    },
  ]);
  const [row] = await owner`select e.number, e.slug, s.number as source from record.editions e
    join record.sources s on s.id = e.source_id where e.statement_id = ${statementId}`;
  return { statementId, sourceId, letter, video, ...row } as unknown as Scene & {
    letter: { id: string; sha256: string };
    video: { id: string; sha256: string };
  };
}

describe("excerpts of a statement", () => {
  test("are W3C Web Annotations: the statement as body, the place in the file as target", async ({
    api,
    scene: { number, slug, source, letter },
  }) => {
    const { status, headers, body } = await api(`statements/S-${number}/excerpts/1`);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe(
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    );
    expect(body).toMatchObject({
      "@context": ["http://www.w3.org/ns/anno.jsonld", { sha256: "http://schema.org/sha256" }],
      id: `${publicOrigin}/api/v1/statements/S-${number}/excerpts/1`,
      type: "Annotation",
      body: { id: `${publicOrigin}/s/S-${number}/${slug}` },
      target: {
        source: { id: `${publicOrigin}/files/${letter.id}`, sha256: letter.sha256 },
        scope: `${publicOrigin}/d/D-${source}`,
        selector: [
          { type: "TextQuoteSelector", exact: wordsOfRecord, prefix: "😀 ", suffix: " After." },
          { type: "TextPositionSelector", start: 2, end: 2 + wordsOfRecord.length },
          {
            type: "FragmentSelector",
            conformsTo: "http://tools.ietf.org/rfc/rfc3778",
            value: "page=2",
          },
        ],
      },
    });
  });

  test("name a range of a recording by its media fragment", async ({
    api,
    scene: { statementId, video },
  }) => {
    const { body } = await api(`statements/${statementId}/excerpts/2`);
    expect(body).toMatchObject({
      motivation: "describing",
      target: {
        source: { id: `${publicOrigin}/files/${video.id}`, type: "Video" },
        selector: [
          {
            type: "FragmentSelector",
            conformsTo: "http://www.w3.org/TR/media-frags/",
            value: "t=72,91.5",
          },
        ],
      },
    });
  });

  test("leave the first place on the source of the statement, alone and in the list", async ({
    api,
    owner,
    scene: { number, statementId, source },
  }) => {
    const answers = async () => [
      apiStatementRecord.parse((await api(`statements/S-${number}`)).body),
      ...apiPage(apiStatement)
        .parse((await api("statements?limit=100")).body)
        .data.filter((listed) => listed.number === number),
    ];
    const cite = (card: object) => owner`
      update record.editions set card = (card - 'cited') || ${owner.json(card as never)} where statement_id = ${statementId}`;
    const clip = { fromMs: 72_000, toMs: 91_500, kind: "video" };
    for (const cited of [{ page: 2 }, clip]) {
      await cite({ cited });
      const found = (await answers()).map((answer) => [answer.source.number, answer.source.cited]);
      expect(found).toEqual([
        [source, cited],
        [source, cited],
      ]);
    }
    await cite({});
    expect((await answers()).map((answer) => answer.source.cited)).toEqual([null, null]);
  });

  test("are listed in their order, and not there where nothing is public", async ({
    api,
    scene: { number },
  }) => {
    const { body } = await api(`statements/${number}/excerpts`);
    expect(body.data.map(({ id }) => id.slice(-1))).toEqual(["1", "2"]);
    expect((await api(`statements/${number}/excerpts/3`)).status).toBe(404);
    expect((await api("statements/9999999/excerpts")).status).toBe(404);
    expect((await api(`statements/${number}/excerpts/0`)).status).toBe(404);
    expect((await api(`statements/${number}/excerpts?q=x`)).status).toBe(400);
  });

  test("are answered 304 to whoever holds them", async ({ api, scene: { number } }) => {
    const first = await api(`statements/${number}/excerpts/1`);
    const etag = first.headers.get("etag") ?? "";
    const again = await api(`statements/${number}/excerpts/1`, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
  });

  test("name a file readers are not given by its hash alone", async ({ api, newsroom, scene }) => {
    const { editor } = newsroom;
    const disclose = async (disclosure: "whole" | "passages") => {
      await editor.db.update(sources).set({ disclosure }).where(eq(sources.id, scene.sourceId));
      await refreshEvidence(editor, { sourceId: scene.sourceId });
    };
    await disclose("passages");
    const { text, body } = await api(`statements/${scene.number}/excerpts/1`);
    expect(text).not.toContain("/files/");
    expect(body).toMatchObject({
      target: {
        source: {
          id: `ni:///sha-256;${Buffer.from(scene.letter.sha256, "hex").toString("base64url")}`,
        },
      },
    });
    await disclose("whole");
  });
});

describe("a source", () => {
  test("comes with its files, their hashes and the request they came of", async ({ api, scene }) => {
    const { body } = await api(`sources/D-${scene.source}`);
    expect(body).toMatchObject({
      disclosure: "whole",
      requests: [{ agency: "Harbor City Police Department", events: [{ kind: "filed" }, {}, {}] }],
    });
    expect(body.captures).toContainEqual(
      expect.objectContaining({
        sha256: scene.video.sha256,
        file: `${publicOrigin}/files/${scene.video.id}`,
        recording: expect.objectContaining({ clock: { reads: "14:03:27", atMs: 1200, note: "" } }),
      }),
    );
  });
});

import { eq } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { sources } from "@/db/schema";
import { publishEvidence } from "@/lib/evidence/publish-evidence";
import { writePublicExcerpts } from "@/lib/evidence/publish-excerpts";
import { type Discrepancy, verifyRecord } from "@/lib/verify/verify-record";
import {
  aCapture,
  aPublicExcerpt,
  aRecording,
  aRequest,
  aText,
  aTranscript,
  citing,
} from "../../support/evidence";
import { type Newsroom, test as newsroomTest } from "../../support/newsroom";
import { aPublication, entryNow } from "../../support/statements";

type Scene = { owner: postgres.Sql; statementId: string; sourceId: string };

const test = newsroomTest.extend(
  "scene",
  { scope: "file" },
  async ({ newsroom }, { onCleanup }): Promise<Scene> => {
    const owner = postgres(newsroom.url, { max: 1 });
    onCleanup(() => owner.end());
    return { owner, ...(await anEvidencedPublication(newsroom, owner)) };
  },
);

/** A statement whose source is disclosed whole and has every kind of evidence. */
async function anEvidencedPublication(newsroom: Newsroom, owner: postgres.Sql) {
  const { editor } = newsroom;
  const { id: statementId } = await aPublication(newsroom);
  const { sourceId } = await entryNow(editor, statementId);
  if (sourceId === null) throw new Error("The entry has no source");
  await editor.db.update(sources).set({ disclosure: "whole" }).where(eq(sources.id, sourceId));
  const file = await aCapture(editor, sourceId);
  const textId = await aText(editor, file.id, "Before. Fares stay flat. After.");
  const video = await aCapture(editor, sourceId, { mediaType: "video/webm" });
  await aRecording(editor, video.id);
  const captions = await aCapture(editor, sourceId, { mediaType: "text/vtt" });
  await aTranscript(editor, captions.id, video.id, [[0, 900, "Fares stay flat."]]);
  await aRequest(editor, [video.id]);
  await publishEvidence(editor, [sourceId]);
  await citing(owner, statementId, [
    { captureId: file.id, textId, start: 8, end: 24, exact: "Fares stay flat." },
  ]);
  const excerpt = aPublicExcerpt({
    capture: { ...file, mediaType: "application/pdf", name: "release.pdf" },
    source: { id: sourceId, number: 1, title: "Remarks", kind: "web_page" },
    textId,
    start: 8,
    end: 24,
  });
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update record.editions set detail = jsonb_set(detail, '{excerpts}', ${sql.json([excerpt])}) where statement_id = ${statementId}`;
  });
  await writePublicExcerpts(editor, statementId, [excerpt]);
  return { statementId, sourceId };
}

const ofEvidence = async ({ visitor }: Newsroom): Promise<Discrepancy[]> =>
  (await verifyRecord(visitor)).discrepancies.filter(({ what }) => what === "evidence" || what === "excerpt");

describe("verifyRecord, of evidence", () => {
  test("finds nothing in honest evidence", async ({ newsroom, scene: _ }) => {
    expect(await ofEvidence(newsroom)).toEqual([]);
    expect((await verifyRecord(newsroom.visitor)).checked).toMatchObject({ evidence: 1, excerpt: 1 });
  });

  const tampered: [
    what: string,
    change: (sql: postgres.TransactionSql) => Promise<unknown>,
    problem: string,
  ][] = [
    [
      "a hash changed in the custody",
      (sql) =>
        sql`update record.source_evidence set evidence = jsonb_set(evidence, '{captures,0,sha256}', '"00"')`,
      "what readers see of its custody differs",
    ],
    [
      "a day changed in a request",
      (sql) =>
        sql`update record.source_evidence set evidence = jsonb_set(evidence, '{requests,0,events,0,sent}', '"2020-07-28"')`,
      "what readers see of its custody differs",
    ],
    [
      "a word changed in a text",
      (sql) => sql`update record.texts set text = replace(text, 'flat', 'high')`,
      "the texts readers were given differ",
    ],
    [
      "a line changed in a transcript",
      (sql) => sql`update record.transcripts set cues = jsonb_set(cues, '{0,text}', '"Fares rise."')`,
      "the transcripts readers were given differ",
    ],
    ["a file taken away", (sql) => sql`delete from record.files`, "the files readers were given differ"],
    [
      "an excerpt moved",
      (sql) => sql`update record.excerpts set start = start + 1`,
      "the cited places readers see differ",
    ],
    [
      "an excerpt taken away",
      (sql) => sql`delete from record.excerpts`,
      "the cited places readers see differ",
    ],
  ];

  test.for(tampered)("finds %s", async ([, change, problem], { newsroom, scene }) => {
    // As the owner of the database, past every guard, and taken back afterwards.
    const before = await scene.owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      const kept = await Promise.all(tables.map((table) => sql`select * from ${sql(table)}`));
      await change(sql);
      return kept;
    });
    expect((await ofEvidence(newsroom)).map((found) => found.problem)).toEqual([problem]);
    await scene.owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      for (const [index, table] of tables.entries()) {
        await sql`delete from ${sql(table)}`;
        for (const row of before[index] ?? []) await sql`insert into ${sql(table)} ${sql(row)}`;
      }
    });
  });

  test("has found all of it put back", async ({ newsroom, scene: _ }) => {
    expect(await ofEvidence(newsroom)).toEqual([]);
  });
});

const tables = [
  "record.source_evidence",
  "record.texts",
  "record.files",
  "record.transcripts",
  "record.excerpts",
] as const;

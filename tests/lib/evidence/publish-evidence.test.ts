import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import {
  publicEvidence,
  publicFiles,
  publicTexts,
  publicTranscripts,
  recordsRequests,
  sources,
} from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { publishEvidence } from "@/lib/evidence/publish-evidence";
import { refreshEvidence } from "@/lib/evidence/refresh-evidence";
import type { SourceEvidence } from "@/lib/evidence/source-evidence";
import { one } from "@/lib/rows";
import { aCapture, aCorrection, aRecording, aRequest, aText, aTranscript } from "../../support/evidence";
import { type Newsroom, test } from "../../support/newsroom";
import { aPublication, aSource, entryNow } from "../../support/statements";

async function aPublicSource(newsroom: Newsroom, disclosure: "whole" | "passages" = "whole") {
  const { id } = await aPublication(newsroom);
  const { sourceId } = await entryNow(newsroom.editor, id);
  if (sourceId === null) throw new Error("The entry has no source");
  await newsroom.editor.db.update(sources).set({ disclosure }).where(eq(sources.id, sourceId));
  return sourceId;
}

async function evidenceOf({ db }: ActorContext, sourceId: string): Promise<SourceEvidence> {
  const row = one(await db.select().from(publicEvidence).where(eq(publicEvidence.sourceId, sourceId)));
  return row.evidence as SourceEvidence;
}

const given = async ({ db }: ActorContext, sourceId: string) => ({
  files: (await db.select().from(publicFiles).where(eq(publicFiles.sourceId, sourceId))).map(
    ({ name }) => name,
  ),
  texts: (await db.select().from(publicTexts).where(eq(publicTexts.sourceId, sourceId))).map(
    ({ text }) => text,
  ),
  cues: (await db.select().from(publicTranscripts).where(eq(publicTranscripts.sourceId, sourceId))).flatMap(
    ({ cues }) => cues,
  ),
});

describe("publishEvidence", () => {
  test("puts files, text and custody of a source disclosed whole before readers", async ({ newsroom }) => {
    const { editor } = newsroom;
    const sourceId = await aPublicSource(newsroom);
    const { id, sha256 } = await aCapture(editor, sourceId, { originalName: "letter.pdf" });
    await aText(editor, id, "Dear Senator,\nWe write.", { report: { pages: 2, title: "A letter" } });
    await publishEvidence(editor, [sourceId]);
    const { disclosure, captures } = await evidenceOf(editor, sourceId);
    expect(disclosure).toBe("whole");
    expect(captures.find((capture) => capture.id === id)).toMatchObject({
      sha256,
      name: "letter.pdf",
      method: "uploaded",
      text: { outcome: "text", report: { pages: 2, title: "A letter" } },
      recording: null,
    });
    const public_ = await given(editor, sourceId);
    expect(public_.files).toContain("letter.pdf");
    expect(public_.texts).toContain("Dear Senator,\nWe write.");
  });

  test("tells of a source disclosed by its passages names and hashes, and nothing the document says", async ({
    newsroom,
  }) => {
    const { editor } = newsroom;
    const sourceId = await aPublicSource(newsroom, "passages");
    const { id } = await aCapture(editor, sourceId);
    await aText(editor, id, "zzhidden words", {
      report: {
        pages: 1,
        title: "zzhidden title",
        from: "zzhidden@example.org",
        attachments: ["zzhidden.doc"],
      },
    });
    const transcript = await aCapture(editor, sourceId, { mediaType: "text/vtt" });
    await aTranscript(editor, transcript.id, null, [[0, 900, "zzhidden line"]]);
    await publishEvidence(editor, [sourceId]);
    const evidence = await evidenceOf(editor, sourceId);
    expect(evidence.captures.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(evidence)).not.toContain("zzhidden");
    expect(await given(editor, sourceId)).toEqual({ files: [], texts: [], cues: [] });
  });

  test("takes the document back when an editor narrows what is disclosed", async ({ newsroom }) => {
    const { editor } = newsroom;
    const sourceId = await aPublicSource(newsroom);
    const { id } = await aCapture(editor, sourceId);
    await aText(editor, id, "All of it.");
    await publishEvidence(editor, [sourceId]);
    expect((await given(editor, sourceId)).texts).toContain("All of it.");
    await editor.db.update(sources).set({ disclosure: "passages" }).where(eq(sources.id, sourceId));
    await refreshEvidence(editor, { sourceId });
    expect(await given(editor, sourceId)).toEqual({ files: [], texts: [], cues: [] });
  });

  test("changes nothing when done again", async ({ newsroom }) => {
    const { editor } = newsroom;
    const sourceId = await aPublicSource(newsroom);
    await aText(editor, (await aCapture(editor, sourceId)).id, "Once.");
    const version = async () =>
      one(
        await editor.db.execute<{ v: string }>(
          sql`select xmin::text as v from record.source_evidence where source_id = ${sourceId}`,
        ),
      ).v;
    await publishEvidence(editor, [sourceId]);
    const first = await version();
    await publishEvidence(editor, [sourceId, sourceId]);
    expect(await version()).toBe(first);
  });

  test("does nothing for a source that is not public", async ({ newsroom }) => {
    const { editor, reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    await aCapture(reporter, sourceId);
    await publishEvidence(editor, [sourceId]);
    expect(
      await editor.db.select().from(publicEvidence).where(eq(publicEvidence.sourceId, sourceId)),
    ).toEqual([]);
  });

  test("leaves out what is pending or refused, and pasted texts no public statement cites", async ({
    newsroom,
  }) => {
    const { editor, reporter } = newsroom;
    const sourceId = await aPublicSource(newsroom);
    await aCapture(reporter, sourceId, {
      method: "pasted",
      mediaType: "text/plain",
      originalName: "zzpasted",
    });
    await editor.db.execute(sql`insert into desk.captures (id, source_id, state, method, original_name, obtained_by_id, refusal)
      values (gen_random_uuid(), ${sourceId}, 'pending', 'uploaded', 'zzpending', ${editor.actor.id}, ''),
        (gen_random_uuid(), ${sourceId}, 'refused', 'uploaded', 'zzrefused', ${editor.actor.id}, 'It is a program.')`);
    await publishEvidence(editor, [sourceId]);
    expect(JSON.stringify(await evidenceOf(editor, sourceId))).not.toMatch(/zz(pasted|pending|refused)/);
  });

  test("gives a request its number with the first public source, names what is public of it elsewhere without its file, and nothing that is not public", async ({
    newsroom,
  }) => {
    const { editor, reporter } = newsroom;
    const sourceId = await aPublicSource(newsroom);
    const here = await aCapture(editor, sourceId);
    const there = await aCapture(editor, await aPublicSource(newsroom));
    const { id: hidden } = await aSource(reporter);
    const unseen = await aCapture(reporter, hidden);
    const requestId = await aRequest(editor, [here.id, there.id, unseen.id]);
    await publishEvidence(editor, [sourceId]);
    const [request] = (await evidenceOf(editor, sourceId)).requests;
    expect(request).toMatchObject({
      id: requestId,
      agency: "Harbor City Police Department",
      events: [
        { kind: "filed", sent: "2020-07-27", received: null },
        { kind: "refused", sent: "2020-08-10", received: "2020-08-13", exemption: "§ 1-210(b)(3)" },
        { kind: "released", replaced: false },
      ],
      items: [{ captureId: here.id }, { captureId: null }],
    });
    const { number } = one(
      await editor.db.select().from(recordsRequests).where(eq(recordsRequests.id, requestId)),
    );
    expect(request?.number).toBe(number);
    expect(number).toBeGreaterThanOrEqual(101);
    await publishEvidence(editor, [sourceId]);
    expect((await evidenceOf(editor, sourceId)).requests[0]?.number).toBe(number);
  });

  test("follows a clip to the request its original came of, and shows a correction over its line", async ({
    newsroom,
  }) => {
    const { editor } = newsroom;
    const sourceId = await aPublicSource(newsroom);
    const original = await aCapture(editor, sourceId, { mediaType: "video/webm" });
    await aRecording(editor, original.id, { clockReads: "2020-07-24 14:03:27", clockAtMs: 1200 });
    const clip = await aCapture(editor, sourceId, {
      mediaType: "video/webm",
      derivation: "edited_clip",
      parentId: original.id,
    });
    await aRequest(editor, [original.id]);
    const file = await aCapture(editor, sourceId, { mediaType: "text/vtt" });
    const { cueIds } = await aTranscript(editor, file.id, original.id, [
      [0, 900, "We stayed on the sidewalk."],
      [900, 2000, "Nobody spat."],
    ]);
    await aCorrection(editor, cueIds[1] ?? "", "Nobody sat.");
    await aCorrection(editor, cueIds[1] ?? "", "Nobody spat at him.");
    await refreshEvidence(editor, { captureId: clip.id });
    const evidence = await evidenceOf(editor, sourceId);
    expect(evidence.requests).toHaveLength(1);
    expect(evidence.captures.find(({ id }) => id === original.id)?.recording).toEqual({
      kind: "video",
      durationMs: 120_000,
      width: null,
      height: null,
      frameRate: null,
      sound: "sound",
      clock: { reads: "2020-07-24 14:03:27", atMs: 1200, note: "" },
    });
    expect(evidence.captures.find(({ id }) => id === clip.id)).toMatchObject({
      derivation: "edited_clip",
      parentId: original.id,
    });
    expect(evidence.transcripts).toMatchObject([{ mediaCaptureId: original.id, cues: 2, corrected: 1 }]);
    expect((await given(editor, sourceId)).cues).toEqual([
      { position: 0, startMs: 0, endMs: 900, speaker: "", text: "We stayed on the sidewalk." },
      {
        position: 1,
        startMs: 900,
        endMs: 2000,
        speaker: "",
        text: "Nobody spat at him.",
        original: "Nobody spat.",
      },
    ]);
  });

  test("names a file of another source only while that source is public", async ({ newsroom }) => {
    const { editor, reporter } = newsroom;
    const sourceId = await aPublicSource(newsroom);
    const { id: elsewhere } = await aSource(reporter);
    const recording = await aCapture(reporter, elsewhere, { mediaType: "video/webm" });
    const clip = await aCapture(editor, sourceId, { derivation: "edited_clip", parentId: recording.id });
    await publishEvidence(editor, [sourceId]);
    const parent = async () =>
      (await evidenceOf(editor, sourceId)).captures.find(({ id }) => id === clip.id)?.parentId;
    expect(await parent()).toBeNull();
    await aPublication(newsroom, { sourceId: elsewhere, source: null });
    await publishEvidence(editor, [elsewhere]);
    expect(await parent()).toBe(recording.id);
  });

  test("lets readers see all of it and nothing of the desk", async ({ newsroom }) => {
    const { editor } = newsroom;
    const sourceId = await aPublicSource(newsroom);
    await publishEvidence(editor, [sourceId]);
    const reader = connect(newsroom.url, "reader", { max: 1 });
    const rows = await reader.db.execute(
      sql`select from record.source_evidence where source_id = ${sourceId}`,
    );
    expect(rows).toHaveLength(1);
    await expect(reader.db.execute(sql`select from desk.captures`)).rejects.toThrow();
    await expect(reader.db.execute(sql`select nextval('desk.request_numbers')`)).rejects.toThrow();
    await reader.close();
  });
});

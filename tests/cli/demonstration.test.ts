import { describe, expect } from "vitest";
import { loadDemonstration } from "@/cli/demonstration/load";
import type { SourceEvidence } from "@/lib/evidence/source-evidence";
import type { PublicExcerpt } from "@/lib/excerpts/public-excerpt";
import { one } from "@/lib/rows";
import { verifyRecord } from "@/lib/verify/verify-record";
import { test } from "../support/newsroom";

type Held = { number: number; title: string; evidence: SourceEvidence; files: string[] };

const loaded = test
  .extend("demonstration", { scope: "file" }, async ({ newsroom }) =>
    loadDemonstration({ url: newsroom.url }),
  )
  .extend("evidence", { scope: "file" }, async ({ newsroom, demonstration: _loaded }) => {
    const rows = await newsroom.desk.sql<Held[]>`
      select s.number, s.title, e.evidence, array(select f.capture_id::text from record.files f where f.source_id = s.id) as files
      from record.source_evidence e join record.sources s on s.id = e.source_id`;
    return (title: RegExp) => one(rows.filter((row) => title.test(row.title)));
  });

describe("loadDemonstration", () => {
  loaded(
    "publishes only words that stand in the stored texts of their sources",
    async ({ newsroom, demonstration: _loaded }) => {
      const rows = await newsroom.desk.sql<{ number: number; cited: number; lack: string | null }[]>`
      select s.number, (select count(*)::int from record.excerpts x where x.statement_id = s.id) as cited,
        desk.unproved(s.id) as lack
      from desk.statements s where s.number is not null`;
      expect(rows.length).toBeGreaterThan(8);
      expect(rows.filter(({ cited, lack }) => cited === 0 || lack !== null)).toEqual([]);
      expect((await verifyRecord(newsroom.visitor)).discrepancies).toEqual([]);
    },
  );

  loaded(
    "shows a request with a stand-in for the released video, and the clip made of it",
    ({ evidence }) => {
      const { number, evidence: custody, files } = evidence(/^Stand-in for the video/);
      // The address the README names.
      expect(number).toBe(308);
      const recording = custody.captures.find(({ name }) => name === "stand-in-recording.webm");
      const clip = custody.captures.find(({ name }) => name === "stand-in-clip.webm");
      expect(recording?.recording).toMatchObject({
        kind: "video",
        durationMs: 30_000,
        sound: "silent",
        clock: { reads: "00:05:00", atMs: 0 },
      });
      expect(clip).toMatchObject({ derivation: "edited_clip", parentId: recording?.id });
      expect(files).toEqual(expect.arrayContaining([recording?.id, clip?.id]));
      expect(one(custody.requests)).toMatchObject({
        agency: "Norwalk Police Department",
        requester: "NancyOnNorwalk",
        events: [
          { kind: "filed", sent: "2020-09-02", received: null },
          { kind: "released", sent: "2020-09-14", received: null },
        ],
        items: [{ captureId: recording?.id }],
      });
    },
  );

  loaded(
    "finds words on a page of a PDF, and cites beside them a range that cannot show the matter",
    async ({ newsroom, evidence }) => {
      const { id } = one(
        evidence(/^Statement of Norwalk Police Union/).evidence.captures.filter(({ name }) =>
          name.endsWith(".pdf"),
        ),
      );
      const cited = await newsroom.desk.sql<{ excerpt: Partial<PublicExcerpt> }[]>`
      select x.excerpt from record.excerpts x join desk.statements s on s.id = x.statement_id
      where s.number = 1009 order by x.position`;
      expect(cited.map(({ excerpt }) => excerpt)).toMatchObject([
        { purpose: "words", capture: { id }, page: 1 },
        { purpose: "context", fromMs: 12_000, toMs: 20_000, coverage: "cannot_show" },
      ]);
    },
  );

  loaded("loads once: a newsroom that holds entries keeps what it has", async ({ newsroom, evidence }) => {
    const before = evidence(/^Stand-in for the video/);
    await loadDemonstration({ url: newsroom.url });
    const [held] = await newsroom.desk.sql<{ requests: number; captures: number }[]>`
      select (select count(*)::int from desk.records_requests) as requests,
        (select count(*)::int from desk.captures c join desk.sources s on s.id = c.source_id
          where s.title like 'Stand-in for the video%') as captures`;
    expect(held).toEqual({ requests: 1, captures: before.evidence.captures.length });
  });
});

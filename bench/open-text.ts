// Opening the page of a source whose text has a megabyte, at a passage near its end, against a plain search for it.
import { createHash, randomUUID } from "node:crypto";
import postgres from "postgres";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { TextView } from "@/components/sources/text-view";
import { connect } from "@/db/connect";
import { marksInText } from "@/lib/evidence/queries/source-marks";
import { sourceRecord } from "@/lib/evidence/queries/source-record";
import { textPart } from "@/lib/evidence/queries/text-part";
import { readableFiles } from "@/lib/evidence/readable-files";
import type { SourceEvidence } from "@/lib/evidence/source-evidence";
import { codePointsIn } from "@/lib/excerpts/code-points";
import { normalWords } from "@/lib/excerpts/normalise";
import { printedText } from "./generate/printed-text";
import { figure, median, times } from "./measure/figures";
import { table } from "./measure/table";
import type { Report } from "./report";
import type { BenchServer } from "./servers/database";

const statements = 10_000;
const marks = 20;

export async function benchOpeningText(
  server: BenchServer,
  { rounds }: { rounds: number },
  onStep: (text: string) => void,
): Promise<Report> {
  const { owner, reader } = await server.copyWithStatements(statements);
  onStep("a source with a text of a megabyte");
  const { text, quote } = printedText();
  const { sourceId, at } = await addLongText(owner, text, quote);
  const { db, close } = connect(reader, "reader", { max: 1 });
  try {
    const open = async () => {
      const record = await sourceRecord(db, { id: sourceId });
      const file = record && readableFiles(record)[0];
      if (!record || !file?.text) throw new Error("The source of the bench has no text");
      const placed = await marksInText(db, record.id, file.text.id);
      const part = await textPart(db, file.text.id, at);
      if (!part) throw new Error("The text of the bench has no part");
      const props = { source: record.profile, file, part, marks: placed, search: null, only: false };
      return renderToStaticMarkup(createElement(TextView, props)).length;
    };
    const runs = Math.max(10, rounds * 5);
    const opening = await measured(open, runs);
    const plain = await measured(() => text.indexOf(quote.slice(0, 40)), runs);
    return {
      title: "Opening a source with a text of a megabyte",
      tables: [
        table(
          ["what", "ms", "to plain search"],
          [
            ["plain search for the words", figure(plain), times(1)],
            [
              `the page at a passage, ${marks} passages marked, database and markup`,
              figure(opening),
              times(opening / plain),
            ],
          ],
        ),
      ],
      findings: [],
    };
  } finally {
    await close();
  }
}

async function addLongText(
  owner: string,
  text: string,
  quote: string,
): Promise<{ sourceId: string; at: number }> {
  const sql = postgres(owner, { max: 1, onnotice: () => {} });
  try {
    const [edition] = await sql<{ id: string; source: string }[]>`
      select statement_id as id, source_id as source from record.editions order by number limit 1`;
    if (!edition) throw new Error("The bench has no statements");
    const [captureId, textId] = [randomUUID(), randomUUID()];
    const sha256 = createHash("sha256").update(text).digest("hex");
    const size = Buffer.byteLength(text);
    const paragraphs = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)];
    let [unit, point] = [0, 0];
    const pointAt = (to: number) => {
      point += codePointsIn(text.slice(unit, to));
      unit = to;
      return point;
    };
    const blocks = paragraphs.map(({ index, 0: words }) => {
      const start = pointAt(index);
      return { kind: "paragraph", start, end: start + codePointsIn(words) };
    });
    const found = blocks.findIndex((_, at) =>
      normalWords(paragraphs[at]?.[0] ?? "").includes(normalWords(quote)),
    );
    const evidence: SourceEvidence = {
      disclosure: "whole",
      captures: [
        {
          ...{
            id: captureId,
            sha256,
            size,
            mediaType: "text/plain",
            name: "hearing.txt",
            method: "uploaded",
          },
          ...{ address: "", finalAddress: "", obtainedAt: "2020-07-24T12:00:00.000Z", note: "" },
          ...{ derivation: null, parentId: null, recording: null },
          text: { id: textId, outcome: "text", extractor: "plain", version: "1", report: {} },
        },
      ],
      requests: [],
      transcripts: [],
    };
    await sql`insert into record.source_evidence (source_id, evidence, updated_at)
      values (${edition.source}, ${JSON.stringify(evidence)}::text::jsonb, now())
      on conflict (source_id) do update set evidence = excluded.evidence`;
    await sql`insert into record.texts (id, source_id, capture_id, sequence, text, blocks)
      values (${textId}, ${edition.source}, ${captureId}, 1, ${text}, ${JSON.stringify(blocks)}::text::jsonb)`;
    const step = Math.floor(blocks.length / marks);
    for (let position = 1; position <= marks; position++) {
      const block = blocks[position * step - 1];
      if (!block) continue;
      await sql`insert into record.excerpts (statement_id, position, source_id, capture_id, text_id, start, "end", state, excerpt)
        values (${edition.id}, ${position}, ${edition.source}, ${captureId}, ${textId}, ${block.start}, ${block.end}, 'exact',
          ${JSON.stringify({ exact: "words", page: null, boxes: null })}::text::jsonb)
        on conflict (statement_id, position) do nothing`;
    }
    return { sourceId: edition.source, at: blocks[found]?.start ?? 0 };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Milliseconds, the median once the code is warm. */
async function measured(run: () => unknown, runs: number): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < runs + 3; at++) {
    const begun = performance.now();
    await run();
    if (at >= 3) taken.push(performance.now() - begun);
  }
  return median(taken);
}

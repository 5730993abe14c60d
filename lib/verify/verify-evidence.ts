import { isDeepStrictEqual } from "node:util";
import { inArray, type SQL, sql } from "drizzle-orm";
import { editions, publicEvidence, publicSources } from "@/db/schema";
import type { Context } from "../context";
import { buildEvidence } from "../evidence/build-evidence";
import { fileRows, pageRows, textRows, transcriptRows } from "../evidence/disclose";
import { type GatheredEvidence, gatherEvidence } from "../evidence/gather-evidence";
import { placedExcerpts } from "../evidence/publish-excerpts";
import { eachBatch } from "./each-batch";

type Report = (found: { what: "evidence" | "excerpt"; id: string; problem: string }) => void;

/** Makes the evidence of every public source again and compares it with what readers see. @returns how many sources */
export const verifyEvidence = (ctx: Context, report: Report): Promise<number> =>
  eachBatch(
    ctx,
    publicSources,
    publicSources.id,
    (row) => row.id,
    async (rows) => {
      const ids = rows.map(({ id }) => id);
      const stored = new Map(
        (await ctx.db.select().from(publicEvidence).where(inArray(publicEvidence.sourceId, ids))).map(
          ({ sourceId, evidence }) => [sourceId, evidence],
        ),
      );
      for (const gathered of await gatherEvidence(ctx, ids, { hold: false })) {
        const id = gathered.sourceId;
        if (!isSame(gathered, stored.get(id))) {
          report({ what: "evidence", id, problem: "what readers see of its custody differs" });
        }
        for (const problem of await differences(ctx, gathered)) report({ what: "evidence", id, problem });
      }
    },
  );

function isSame(gathered: GatheredEvidence, stored: unknown): boolean {
  // A source without files that was public before evidence was kept has none.
  if (stored === undefined) return gathered.captures.length === 0;
  try {
    return isDeepStrictEqual(JSON.parse(JSON.stringify(buildEvidence(gathered))), stored);
  } catch {
    return false;
  }
}

async function differences(
  ctx: Context,
  { sourceId, disclosure, captures }: GatheredEvidence,
): Promise<string[]> {
  const ids = disclosure === "whole" ? captures.map(({ id }) => id) : [];
  const own = sql`where source_id = ${sourceId}::uuid`;
  const [row] = await ctx.db.execute<Record<string, boolean>>(sql`select
    ${differ(textRows(sourceId, ids), sql`select id, source_id, capture_id, sequence, text, blocks from record.texts ${own}`)} as texts,
    ${differ(
      pageRows(ids),
      sql`select text_id, number, start, "end", width, height, image_sha256 from record.pages
      where text_id in (select id from record.texts ${own})`,
    )} as pages,
    ${differ(fileRows(sourceId, ids), sql`select sha256, source_id, capture_id, media_type, size, name from record.files ${own}`)} as files,
    ${differ(
      transcriptRows(sourceId, ids),
      sql`select id, source_id, capture_id, media_capture_id, language, made_by, cues
      from record.transcripts ${own}`,
    )} as transcripts`);
  return Object.entries(row ?? {}).flatMap(([what, differs]) =>
    differs ? [`the ${what} readers were given differ`] : [],
  );
}

/** Makes the excerpts of every edition again and compares them with what readers see. @returns how many editions */
export const verifyExcerpts = (ctx: Context, report: Report): Promise<number> =>
  eachBatch(
    ctx,
    editions,
    editions.statementId,
    (row) => row.statementId,
    async (rows) => {
      const ids = sql`any(${`{${rows.map(({ statementId }) => statementId).join(",")}}`}::uuid[])`;
      const expected = sql`
        select p.statement_id, p.place as position, (p.excerpt -> 'source' ->> 'id')::uuid as source_id, p.capture_id,
          p.text_id, p.start, p."end", p.from_ms, p.to_ms, p.state, p.excerpt
        from (${placedExcerpts(sql`select e.statement_id, x.place::int as place, x.excerpt from record.editions e
          cross join lateral jsonb_array_elements(coalesce(e.detail -> 'excerpts', '[]')) with ordinality x(excerpt, place)
          where e.statement_id = ${ids}`)}) p`;
      const stored = sql`
        select statement_id, position, source_id, capture_id, text_id, start, "end", from_ms, to_ms, state, excerpt
        from record.excerpts where statement_id = ${ids}`;
      const unlike = await ctx.db.execute<{ id: string }>(sql`
        select distinct statement_id as id from (${unequal(expected, stored)}) u order by 1`);
      for (const { id } of unlike) {
        report({ what: "excerpt", id, problem: "the cited places readers see differ" });
      }
    },
  );

const unequal = (expected: SQL, stored: SQL): SQL =>
  sql`(${expected} except ${stored}) union all (${stored} except ${expected})`;

const differ = (expected: SQL, stored: SQL): SQL => sql`exists (${unequal(expected, stored)})`;

import { sql } from "drizzle-orm";
import type { CaptureMethod } from "@/db/evidence-vocabulary";
import type { Context } from "../../context";

/** The latest text of one capture of a source. */
export type SourceText = {
  textId: string;
  captureId: string;
  text: string;
  method: CaptureMethod;
  mediaType: string;
  name: string;
  /** Pages, for a paged document. */
  pages: number;
  obtainedAt: string;
};

/**
 * The texts of a source that can be quoted from, the latest of each capture: documents first, what was pasted by hand
 * last, of each the newest first. Whoever calls has decided who may read the source.
 */
export async function sourceTexts(ctx: Context, sourceId: string): Promise<SourceText[]> {
  const rows = await ctx.db.execute<SourceText>(sql`
    select t.id as "textId", c.id as "captureId", t.text, c.method, c.media_type as "mediaType", c.original_name as name,
      (select count(*)::int from desk.capture_pages p where p.text_id = t.id) as pages,
      to_char(c.obtained_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "obtainedAt"
    from desk.captures c
    join lateral (
      select id, text from desk.capture_texts where capture_id = c.id and outcome = 'text' order by sequence desc limit 1
    ) t on true
    where c.source_id = ${sourceId}::uuid and desk.citable(c.id)
    order by c.method = 'pasted', c.obtained_at desc, c.id desc`);
  return [...rows];
}

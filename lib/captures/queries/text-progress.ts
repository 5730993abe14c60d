import { sql } from "drizzle-orm";
import type { Context } from "../../context";

export type TextProgress = {
  /** A stored file of the source has no text yet, nor is it known that it has none. */
  beingDrawn: boolean;
  /** The first text of a file was drawn after the moment asked about. */
  drawnSince: boolean;
};

/**
 * How far the texts of a source's files are drawn. Whoever calls has decided who may read the source.
 * @param since ISO instant
 */
export async function textProgress(
  { db }: Context,
  { sourceId, since }: { sourceId: string; since: string },
): Promise<TextProgress> {
  const [row] = await db.execute<TextProgress>(sql`
    select coalesce(bool_or(t.any_at is null), false) as "beingDrawn",
      coalesce(bool_or(t.text_at > ${since}::timestamptz), false) as "drawnSince"
    from desk.captures c
    left join lateral (
      select min(made_at) as any_at, min(made_at) filter (where outcome = 'text') as text_at
      from desk.capture_texts where capture_id = c.id
    ) t on true
    where c.source_id = ${sourceId}::uuid and c.state = 'ready' and c.method <> 'pasted'
      and c.media_type !~ '^(video|audio)/'`);
  return row ?? { beingDrawn: false, drawnSince: false };
}

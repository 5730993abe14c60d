// A long text in parts of about 40,000 code points. A part ends between blocks, unless a block is too long for that.
import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { TextBlock } from "../../captures/texts";
import { sliceCodePoints } from "../../excerpts/code-points";

/** Code points of a part, about. */
export const partLength = 40_000;
// A block longer than this is cut where the part ends.
const longestWholeBlock = 4000;

export type PageRange = { number: number; start: number; end: number };

export type TextPart = {
  /** From 1. */
  number: number;
  parts: number;
  /** Code points of the whole text that this part holds, and how many there are. */
  start: number;
  end: number;
  length: number;
  /** The words of this part alone. */
  text: string;
  /** In code points of the whole text; the first and the last may go on beyond the part. */
  blocks: TextBlock[];
  /** The pages that stand in this part; the first may begin before it. */
  pages: PageRange[];
};

type Row = {
  length: number;
  from: number;
  text: string;
  blocks: TextBlock[] | null;
  pages: TextPart["pages"] | null;
};

/** The part of a public text that holds this code point; the last, where the text ends before. */
export async function textPart(db: Database, textId: string, at: number): Promise<TextPart | null> {
  const [row] = await db.execute<Row>(sql`
    with whole as materialized (
      select text, blocks, char_length(text) as length from record.texts where id = ${textId}::uuid
    ), near as (
      select *, greatest(0, nominal * ${partLength} - ${longestWholeBlock}) as low,
        (nominal + 2) * ${partLength} as high
      from (select *, least(${at}::bigint, length - 1) / ${partLength} as nominal from whole) w
    )
    select length, low::int as from, substr(text, low::int + 1, (high - low)::int) as text,
      (select jsonb_agg(block order by place) from jsonb_array_elements(blocks) with ordinality b(block, place)
        where (block ->> 'end')::int > low and (block ->> 'start')::int < high) as blocks,
      (select jsonb_agg(jsonb_build_object('number', p.number, 'start', p.start, 'end', p."end") order by p.number)
        from record.pages p where p.text_id = ${textId}::uuid and p."end" >= low and p.start < high) as pages
    from near`);
  return row ? cut(row, Math.min(at, Math.max(0, row.length - 1))) : null;
}

function cut({ length, from, text, blocks, pages }: Row, at: number): TextPart {
  const all = blocks ?? [];
  const boundary = (index: number): number => {
    const nominal = index * partLength;
    if (nominal >= length) return length;
    const across = all.find(({ start, end }) => start < nominal && nominal < end);
    return across && across.end - across.start <= longestWholeBlock ? across.start : nominal;
  };
  const nominal = Math.floor(at / partLength);
  const index = at >= boundary(nominal + 1) ? nominal + 1 : nominal;
  const [start, end] = [boundary(index), boundary(index + 1)];
  return {
    number: index + 1,
    parts: Math.max(1, Math.ceil(length / partLength)),
    start,
    end,
    length,
    text: sliceCodePoints(text, { start: start - from, end: end - from }),
    blocks: all.filter((block) => block.end > start && block.start < end),
    pages: (pages ?? []).filter((page) => (page.start >= start || page.end > start) && page.start < end),
  };
}

/** The words of a stretch of a public text, as a part of its own. */
export async function textBetween(
  db: Database,
  textId: string,
  { start, end }: { start: number; end: number },
): Promise<TextPart | null> {
  const [row] = await db.execute<Pick<TextPart, "text" | "length"> & { blocks: TextBlock[] | null }>(sql`
    select substr(text, ${start} + 1, ${Math.max(0, end - start)}) as text, char_length(text) as length,
      (select jsonb_agg(block order by place) from jsonb_array_elements(blocks) with ordinality b(block, place)
        where (block ->> 'end')::int > ${start} and (block ->> 'start')::int < ${end}) as blocks
    from record.texts where id = ${textId}::uuid`);
  return row ? { ...row, blocks: row.blocks ?? [], start, end, number: 1, parts: 1, pages: [] } : null;
}

/** The first code point of a part by its number. */
export const partStart = (number: number) => (number - 1) * partLength;

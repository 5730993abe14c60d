// Looking for words in one document: with what print changes made alike, and without regard to case.
import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { codePointsIn } from "../../excerpts/code-points";
import { normalise, normalWords } from "../../excerpts/normalise";
import type { PageRange } from "./text-part";

/** A place where the words stand, with what stands around it. Code points of the text. */
export type TextHit = {
  start: number;
  end: number;
  /** Null where the document has no pages. */
  page: number | null;
  before: string;
  words: string;
  after: string;
};

export type TextSearch = { query: string; total: number; hits: TextHit[] };

/** More hits than a page lists. */
export const mostHits = 200;

// UTF-16 units shown before and after a hit.
const around = 60;

/** All places in one public text where these words stand, the first `mostHits` of them in full. */
export async function textSearch(db: Database, textId: string, query: string): Promise<TextSearch> {
  const [row] = await db.execute<{ text: string; pages: PageRange[] | null }>(sql`
    select t.text, (select jsonb_agg(jsonb_build_object('number', p.number, 'start', p.start, 'end', p."end")
      order by p.number) from record.pages p where p.text_id = t.id) as pages
    from record.texts t where t.id = ${textId}::uuid`);
  return row ? hitsIn(row.text, row.pages ?? [], query) : { query, total: 0, hits: [] };
}

export function hitsIn(text: string, pages: readonly PageRange[], query: string): TextSearch {
  const wanted = normalWords(query);
  if (wanted === "") return { query, total: 0, hits: [] };
  const normal = normalise(text);
  const found = [...normal.text.matchAll(new RegExp(literally(wanted), "giu"))];
  // The places rise, so code points are counted once along the text.
  let [unit, point] = [0, 0];
  const pointAt = (to: number) => {
    point += codePointsIn(text.slice(unit, to));
    unit = to;
    return point;
  };
  const hits = found.slice(0, mostHits).map(({ index, 0: words }) => {
    const range = normal.originalRange(index, index + words.length);
    const start = pointAt(range.start);
    const shown = text.slice(range.start, range.end);
    return {
      start,
      end: start + codePointsIn(shown),
      page: pages.find((page) => page.start <= start && start < page.end)?.number ?? null,
      before: oneLine(text.slice(Math.max(0, range.start - around), range.start)).replace(/^\S*\s/, ""),
      words: oneLine(shown),
      after: oneLine(text.slice(range.end, range.end + around)).replace(/\s\S*$/, ""),
    };
  });
  return { query, total: found.length, hits };
}

const literally = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

// A cut may fall inside a character of two units; the stray half is dropped.
const oneLine = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "").replace(/\s+/g, " ");

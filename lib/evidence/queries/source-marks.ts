import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { PublicStatus } from "@/db/vocabulary";
import type { ExcerptState, PublicExcerpt } from "../../excerpts/public-excerpt";

/** A cited place of a source, and the published statement that cites it. */
export type SourceMark = {
  /** The number and address of the statement. */
  number: number;
  slug: string;
  status: PublicStatus;
  /** From 1, among the excerpts of the statement. */
  position: number;
  captureId: string;
  textId: string | null;
  /** Code points of the text. */
  start: number | null;
  end: number | null;
  fromMs: number | null;
  toMs: number | null;
  page: number | null;
  /** [page, x, y, width, height], PDF points from the top left corner. */
  boxes: number[][] | null;
  state: ExcerptState;
  /** How the cited words begin; of a range without words, what it shows. */
  opening: string;
};

/** More marks than a page names one by one. */
export const mostMarks = 2000;

/** The cited places in one text, in its order; those of retracted statements are left out. */
export const marksInText = (db: Database, sourceId: string, textId: string): Promise<SourceMark[]> =>
  marks(db, sql`x.source_id = ${sourceId}::uuid and x.text_id = ${textId}::uuid`, sql`x.start`);

/** The cited stretches of the recordings of these sources, in the order of their file time. */
export const marksInTime = (db: Database, sourceIds: readonly string[]): Promise<SourceMark[]> =>
  marks(
    db,
    sql`x.source_id = any(${`{${sourceIds.join(",")}}`}::uuid[]) and x.from_ms is not null`,
    sql`x.from_ms`,
  );

async function marks(db: Database, where: SQL, order: SQL): Promise<SourceMark[]> {
  const rows = await db.execute<SourceMark>(sql`
    select e.number, e.slug, e.status, x.position, x.capture_id as "captureId", x.text_id as "textId", x.start, x."end",
      x.from_ms as "fromMs", x.to_ms as "toMs", (x.excerpt ->> 'page')::int as page, nullif(x.excerpt -> 'boxes', 'null') as boxes, x.state,
      case when char_length(o.words) > 120 then regexp_replace(left(o.words, 120), '\\s+\\S*$', '') || ' …' else o.words end as opening
    from record.excerpts x join record.editions e on e.statement_id = x.statement_id
    cross join lateral (select coalesce(nullif(x.excerpt ->> 'exact', ''), x.excerpt ->> 'description') as words) o
    where ${where} and e.status <> 'retracted'
    order by ${order} limit ${mostMarks}`);
  return [...rows];
}

/** A cited passage with its words, for a source of which readers see the cited passages alone. */
export type CitedPassage = Pick<SourceMark, "number" | "slug" | "status" | "position" | "state"> & {
  excerpt: PublicExcerpt;
};

const mostPassages = 100;

/** The cited passages of a source in the order of its texts and of their file time. */
export async function citedPassages(db: Database, sourceId: string): Promise<CitedPassage[]> {
  const rows = await db.execute<CitedPassage>(sql`
    select e.number, e.slug, e.status, x.position, x.state, x.excerpt
    from record.excerpts x join record.editions e on e.statement_id = x.statement_id
    where x.source_id = ${sourceId}::uuid and e.status <> 'retracted'
    order by x.text_id, x.start, x.from_ms, e.number, x.position limit ${mostPassages}`);
  return [...rows];
}

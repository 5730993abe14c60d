import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { PublicStatus } from "@/db/vocabulary";
import type { ExcerptState, PublicExcerpt } from "../../excerpts/public-excerpt";

/** A cited place of a published statement, as it stands now. */
export type StatementExcerpt = {
  statement: { id: string; number: number; slug: string; status: PublicStatus; language: string };
  /** ISO instant. */
  publishedAt: string;
  excerpt: PublicExcerpt;
  state: ExcerptState;
  /** Where it stands in the latest text; as it was cited where it is lost. Code points. */
  start: number | null;
  end: number | null;
  /** Whether readers may download the file. */
  given: boolean;
};

/** The cited places of a published statement in their order; null where there is no such statement. */
export async function statementExcerpts(
  db: Database,
  name: { number: number } | { id: string },
): Promise<StatementExcerpt[] | null> {
  const rows = await db.execute<StatementExcerpt & { excerpt: PublicExcerpt | null }>(sql`
    select jsonb_build_object('id', e.statement_id, 'number', e.number, 'slug', e.slug, 'status', e.status,
        'language', e.card ->> 'language') as statement,
      to_char(e.published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt",
      x.excerpt, x.state, x.start, x."end",
      exists (select from record.files f where f.capture_id = x.capture_id) as given
    from record.editions e left join record.excerpts x on x.statement_id = e.statement_id
    where ${"number" in name ? sql`e.number = ${name.number}` : sql`e.statement_id = ${name.id}::uuid`}
    order by x.position`);
  return rows.length === 0 ? null : rows.filter(({ excerpt }) => excerpt !== null);
}

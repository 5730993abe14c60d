import { and, desc, inArray, or, type SQL, sql } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readRecordNumber } from "../../record-number";
import { likePatterns } from "../../search-pattern";
import { readableSources } from "../readable-sources";

/** A source as a picker shows it. */
export type SourceOption = Pick<
  typeof sources.$inferSelect,
  "id" | "number" | "title" | "kind" | "publisherName" | "url" | "capturedOn"
> & { published: string | null };

const lookedThrough = 5000;

/**
 * Sources for a picker, latest first, by number ("D-318"), title, publisher or address. Looks through the latest few
 * thousand a person may read; an empty query gives the latest.
 */
export async function findSources(
  ctx: Context,
  { query, limit = 8 }: { query: string; limit?: number },
): Promise<SourceOption[]> {
  authorize(ctx, "source.log");
  const typed = likePatterns(query);
  const number = readRecordNumber(query, "D");
  if (number !== null) {
    const byNumber = await select(ctx, and(sql`${sources.number} = ${number}`, readableSources(ctx)), limit);
    if (byNumber.length > 0) return byNumber;
  }
  const latest = ctx.db
    .select({ id: sources.id })
    .from(sources)
    .where(readableSources(ctx))
    .orderBy(desc(sources.id))
    .limit(lookedThrough);
  const fits = or(
    ...[sources.title, sources.publisherName, sources.url].map(
      (column) => sql`lower(${column}) like ${typed.contains}`,
    ),
  );
  return select(ctx, and(inArray(sources.id, latest), fits), limit);
}

/** Sources by their ids, in no order; those that are not there or not this person's to read are left out. */
export async function sourcesById(ctx: Context, ids: readonly string[]): Promise<SourceOption[]> {
  authorize(ctx, "source.log");
  return ids.length === 0
    ? []
    : select(ctx, and(inArray(sources.id, [...ids]), readableSources(ctx)), ids.length);
}

function select(ctx: Context, where: SQL | undefined, limit: number): Promise<SourceOption[]> {
  return ctx.db
    .select({
      id: sources.id,
      number: sources.number,
      title: sources.title,
      kind: sources.kind,
      publisherName: sources.publisherName,
      url: sources.url,
      capturedOn: sources.capturedOn,
      published: sources.publishedEdtf,
    })
    .from(sources)
    .where(where)
    .orderBy(desc(sources.id))
    .limit(limit);
}

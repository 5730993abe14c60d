import { and, desc, or, type SQL, sql } from "drizzle-orm";
import { sources, statements } from "@/db/schema";
import type { SourceKind } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { decodeCursor, idKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { authorize } from "../../permissions/authorize";
import { readableEntries } from "../../permissions/readable-entries";
import { readRecordNumber } from "../../record-number";
import { likePatterns } from "../../search-pattern";
import { readableSources } from "../readable-sources";

/** What a source may lack. */
export const missingOfSources = ["text", "publisher", "day"] as const;
export type MissingOfSource = (typeof missingOfSources)[number];

/** A source as a line of the registry. */
export type SourceLine = {
  id: string;
  /** Null: not public. */
  number: number | null;
  title: string;
  kind: SourceKind;
  publisherName: string;
  url: string;
  publishedEdtf: string | null;
  publishedBasis: "stated" | "inferred";
  capturedOn: string;
  hasText: boolean;
  /** Entries that rest on it, of those this person may read. */
  entries: number;
};

export type DeskSourcesOptions = {
  /** A number ("D-318"), or a part of title, publisher or address. */
  q?: string;
  missing?: MissingOfSource | null;
  cursor?: string | null;
  limit?: number;
};

/** The sources this person may read, last logged first: those of somebody else's draft are not among them. */
export async function deskSources(
  ctx: ActorContext,
  { q = "", missing = null, cursor, limit = 50 }: DeskSourcesOptions,
): Promise<Page<SourceLine>> {
  authorize(ctx, "registry.read");
  const key = cursor ? decodeCursor(cursor, idKey) : null;
  const rows = await ctx.db
    .select({
      id: sources.id,
      number: sources.number,
      title: sources.title,
      kind: sources.kind,
      publisherName: sources.publisherName,
      url: sources.url,
      publishedEdtf: sources.publishedEdtf,
      publishedBasis: sources.publishedBasis,
      capturedOn: sources.capturedOn,
      hasText: sql<boolean>`${sources.text} <> ''`,
      // Written out: in the columns of a query on one table, names of columns lose their table.
      entries: sql<number>`(select count(*)::int from ${statements}
        where desk.statements.source_id = desk.sources.id and ${readableEntries(ctx.actor)})`,
    })
    .from(sources)
    .where(
      and(
        readableSources(ctx),
        q.trim() === "" ? undefined : named(q),
        missing ? lacking[missing] : undefined,
        key ? sql`${sources.id} < ${key[0]}::uuid` : undefined,
      ),
    )
    // Ids rise with the time of logging.
    .orderBy(desc(sources.id))
    .limit(limit + 1);
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  );
}

function named(q: string): SQL | undefined {
  const { contains } = likePatterns(q);
  const number = readRecordNumber(q, "D");
  return or(
    number === null ? undefined : sql`${sources.number} = ${number}`,
    ...[sources.title, sources.publisherName, sources.url].map(
      (column) => sql`lower(${column}) like ${contains}`,
    ),
  );
}

const lacking: Record<MissingOfSource, SQL> = {
  text: sql`${sources.text} = ''`,
  publisher: sql`${sources.publisherName} = ''`,
  day: sql`${sources.issuedEdtf} is null and ${sources.publishedEdtf} is null`,
};

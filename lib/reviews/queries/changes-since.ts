import { and, desc, eq } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { Context } from "../../context";
import type { SourceContent } from "../../sources/content";
import type { StatementContent } from "../../statements/content";
import { type Names, namesIn } from "./names-in";

/** The text of an entry at one revision, with its source as it was then. */
export type EntryText = { content: StatementContent; source: SourceContent | null };

export type EntryChange = { from: number; to: number; before: EntryText; after: EntryText; names: Names };

/**
 * An entry as it was at a revision and as it is now; null when there is no such revision. Whoever calls has decided who
 * may see the entry.
 */
export async function changesSince(
  ctx: Context,
  statementId: string,
  number: number,
): Promise<EntryChange | null> {
  const [before, after] = await Promise.all([
    textAt(ctx, statementId, number),
    textAt(ctx, statementId, null),
  ]);
  if (!before || !after) return null;
  const names = await namesIn(ctx, [before.text.content, after.text.content]);
  return { from: before.number, to: after.number, before: before.text, after: after.text, names };
}

/** @param number Null: the latest. */
async function textAt(ctx: Context, statementId: string, number: number | null) {
  const [row] = await ctx.db
    .select({ number: revisions.number, content: revisions.content })
    .from(revisions)
    .where(
      and(eq(revisions.subjectId, statementId), number === null ? undefined : eq(revisions.number, number)),
    )
    .orderBy(desc(revisions.number))
    .limit(1);
  if (!row) return null;
  const content = row.content as StatementContent;
  return { number: row.number, text: { content, source: await sourceIn(ctx, content) } };
}

// The text of an entry carries the hash of its source, and each revision of a source its own: they are the same hash.
async function sourceIn(ctx: Context, { sourceId, sourceHash }: StatementContent) {
  if (sourceId === null || sourceHash === null) return null;
  const [row] = await ctx.db
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.subjectId, sourceId), eq(revisions.contentHash, sourceHash)))
    .orderBy(desc(revisions.number))
    .limit(1);
  return (row?.content as SourceContent | undefined) ?? null;
}
